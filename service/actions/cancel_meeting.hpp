#pragma once

#include "actions/env.hpp"

namespace arrimage::actions {

/// Cancels a meeting that was not held: it stays in calendars for a while, marked. A second time changes nothing.
/// Gives it as it now stands. Throws domain::Refusal: not_found, conflict when it was held.
domain::Meeting cancel_meeting(const Env& env, domain::MeetingId id);

} // namespace arrimage::actions
