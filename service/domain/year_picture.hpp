#pragma once

#include "domain/desk.hpp"

#include <optional>
#include <string>
#include <vector>

namespace arrimage::domain {

/// A slot, or a meeting that no slot promised, on the timeline of a year.
struct YearMark {
    std::optional<SlotId> slot{};
    std::optional<MeetingId> meeting{};
    std::string title{};
    SlotState state{SlotState::promised};
    std::optional<plan::Date> day{}; ///< once it is dated
    plan::Interval window{};         ///< the days its deadline names
};

struct YearMonth {
    plan::Date first{}; ///< its first day
    SlotCounts counts{};
    int loose_held{0};
    int loose_dated{0};
    Shortlist<YearMark> marks{};
};

/// The year of a plan. A slot stands in the month of the day its meeting has; without one, of the last day of its
/// deadline; `elsewhere` has those without such a day, or outside the months shown. The slot counts add up to the
/// coverage's totals.
struct YearPicture {
    std::vector<YearMonth> months{}; ///< of the plan's period, at most five years of them
    YearMonth elsewhere{};
};

/// Of the loose meetings, those that were held or are confirmed for a day of these months are shown.
YearPicture picture_year(const Coverage& coverage, const std::vector<LooseMeeting>& loose);

} // namespace arrimage::domain
