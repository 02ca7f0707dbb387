#pragma once

#include "domain/meeting.hpp"

#include <optional>
#include <string>

namespace arrimage::domain {

/// What a person may reword of a meeting, whatever its date.
struct MeetingDetails {
    std::string title{};
    MeetingKind kind{MeetingKind::other};
    Convener convener{Convener::us};
    std::optional<CommitteeId> committee{};
    std::optional<TerritoryId> territory{};
    std::string place{};
    std::string link{}; ///< https address of the remote meeting

    bool operator==(const MeetingDetails&) const = default;
};

MeetingDetails details_of(const Meeting& meeting);
void set_details(Meeting& meeting, const MeetingDetails& details);

/// Throws Refusal (invalid), saying what to write, for a title that is empty, or for a title, place or link that is too
/// long, holds a control character or is no https address.
void check_details(const MeetingDetails& details);

/// The same for a place and a link alone.
void check_whereabouts(const std::string& place, const std::string& link);

/// Throws Refusal (invalid) for days that a meeting without a date cannot have: an open end, the last before the first,
/// more than five years.
void check_window(const plan::Interval& window);

} // namespace arrimage::domain
