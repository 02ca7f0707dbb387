#pragma once

#include "domain/meeting.hpp"

#include <optional>
#include <string>
#include <vector>

namespace arrimage::domain {

/// Which meetings, of those that are not archived: all that every given field names, by their day.
struct MeetingSearch {
    std::vector<MeetingState> states{}; ///< none: any
    std::optional<CommitteeId> committee{};
    std::optional<TerritoryId> territory{};
    std::optional<PlanId> plan{}; ///< that promised them
    std::string text{}; ///< in the title, the place or the plan's wording, accents and capitals aside
    std::optional<plan::Date> from{};       ///< a day of theirs, or of their window, is this one or later
    std::optional<plan::Date> to{};         ///< … or earlier
    std::optional<plan::Date> late_as_of{}; ///< without a date although promised for before that day
    bool undated{false};                    ///< to schedule or proposed
    bool latest_first{false};
    int offset{0};
    int limit{50}; ///< at most 200
};

/// A meeting in a list. Its day is that of its sitting, else the last of its window.
struct MeetingLine {
    MeetingId id{};
    int version{0};
    MeetingState state{MeetingState::to_schedule};
    MeetingKind kind{MeetingKind::other};
    Convener convener{Convener::us};
    std::string title{};
    plan::Interval window{};
    std::optional<Sitting> sitting{};
    std::string place{};
    std::string committee{}; ///< its name, empty for none
    std::string territory{};
    std::optional<plan::Date> promised_end{};

    bool operator==(const MeetingLine&) const = default;
};

struct MeetingPage {
    std::vector<MeetingLine> lines{};
    int total{0}; ///< on all pages
};

} // namespace arrimage::domain
