#pragma once

#include "actions/act_on_meeting.hpp"

namespace arrimage::actions {

/// Undoes a hold entered by mistake: the meeting is confirmed again. Gives it as it now stands. Throws domain::Refusal:
/// not_found, conflict when it has no date, is cancelled or archived, or changed meanwhile.
domain::Meeting reopen_meeting(const Env& env, domain::MeetingId id,
                               std::optional<int> expected_version = {});

} // namespace arrimage::actions
