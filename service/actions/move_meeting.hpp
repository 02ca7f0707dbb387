#pragma once

#include "actions/settle_date.hpp"

namespace arrimage::actions {

/// Gives a meeting that has a date another: it stays confirmed, under the same UID. Throws domain::Refusal as
/// settle_date, and conflict when it has no date yet.
domain::Meeting move_meeting(const Env& env, const Settlement& settlement);

} // namespace arrimage::actions
