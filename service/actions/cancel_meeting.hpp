#pragma once

#include "actions/act_on_meeting.hpp"

namespace arrimage::actions {

/// Cancels a meeting that was not held: it stays in calendars for a while, marked, its slot is free and its poll closed.
/// A second time changes nothing. Gives it as it now stands. Throws domain::Refusal: not_found, conflict when it was held,
/// is archived, or changed meanwhile.
domain::Meeting cancel_meeting(const Env& env, domain::MeetingId id,
                               std::optional<int> expected_version = {});

} // namespace arrimage::actions
