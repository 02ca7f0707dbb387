#pragma once

#include "domain/entry.hpp"
#include "domain/meeting.hpp"
#include "plan/plan.hpp"

#include <optional>
#include <string>

namespace arrimage::domain {

/// The line of the plan that something comes from, in words.
struct PlanReference {
    std::string plan_title{};
    std::string activity_number{};
    std::string activity_title{};

    bool operator==(const PlanReference&) const = default;
};

/// A deadline of an activity that promises no meeting, as the plan's calendar shows it.
struct ScheduledDeadline {
    std::string uid{};
    int sequence{0};
    Instant created_at{};
    Instant changed_at{};
    plan::Deadline deadline{};
    PlanReference reference{};
};

/// What calendars show of a meeting. An undated one is a whole-day, tentative, free entry over its window, titled
/// "À fixer – …"; a cancelled one is kept with its time, free, titled "ANNULÉ – …" (interop F17, F18).
/// Throws std::invalid_argument when an undated meeting has a window that is not closed.
Entry meeting_entry(const Meeting& meeting, const std::optional<PlanReference>& reference);

/// What the plan's calendar shows of a deadline: the days it names, or the one day that is known of an interval open
/// at an end. Absent when the wording holds no date.
std::optional<Entry> deadline_entry(const ScheduledDeadline& scheduled);

} // namespace arrimage::domain
