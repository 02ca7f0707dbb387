#pragma once

#include "actions/act_on_meeting.hpp"

namespace arrimage::actions {

/// Notes that a confirmed meeting took place, once it has started; a second time changes nothing. Gives it as it now
/// stands. Throws domain::Refusal: not_found, conflict when it has no date, has not started, is cancelled or archived, or
/// changed meanwhile.
domain::Meeting hold_meeting(const Env& env, domain::MeetingId id, std::optional<int> expected_version = {});

} // namespace arrimage::actions
