#pragma once

#include "actions/act_on_meeting.hpp"

namespace arrimage::actions {

/// Takes a cancellation back: the meeting is confirmed when it has a date, else to schedule. Gives it as it now stands.
/// Throws domain::Refusal: not_found, conflict when another meeting took its slot, when it was held, is archived, or
/// changed meanwhile.
domain::Meeting restore_meeting(const Env& env, domain::MeetingId id,
                                std::optional<int> expected_version = {});

} // namespace arrimage::actions
