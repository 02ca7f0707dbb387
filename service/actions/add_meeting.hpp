#pragma once

#include "actions/env.hpp"
#include "domain/meeting_details.hpp"

#include <optional>

namespace arrimage::actions {

/// A meeting that a person decides. With a sitting it is confirmed, else to schedule within its window.
struct NewMeeting {
    domain::MeetingDetails details{};
    std::optional<domain::ActivityId> activity{}; ///< with a slot: its activity, or absent
    std::optional<domain::SlotId> slot{};         ///< the freed promise it keeps
    plan::Interval window{};                      ///< both ends; may be empty with a sitting or a slot
    std::optional<domain::Sitting> sitting{};
};

/// What the form of a meeting for a slot begins with: what the last meeting there said, without its date and place.
/// Throws domain::Refusal as add_meeting does for a slot.
NewMeeting draft_meeting(store::Database& database, domain::SlotId slot);

/// Adds the meeting under a new UID; in a slot it keeps the plan's wording and the day first promised. Gives it as it
/// stands. Throws domain::Refusal: invalid for details, times or days that cannot be; not_found for a committee,
/// territory, activity or slot; conflict for a slot that left the plan or has a live meeting.
domain::Meeting add_meeting(const Env& env, const NewMeeting& asked);

} // namespace arrimage::actions
