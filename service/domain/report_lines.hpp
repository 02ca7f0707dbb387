#pragma once

#include "domain/report.hpp"

namespace arrimage::domain {

/// What became of a promise of a plan of that period. `first_day`: of the meeting that decides it, as
/// ReportMeeting::first_day.
ReportLine promise_line(const SlotCoverage& covered, const plan::Period& period,
                        const std::optional<plan::Date>& first_day);

/// What became of a meeting that nothing promised, as if its own window were a promise.
ReportLine added_line(const ReportMeeting& meeting, const plan::Period& period, plan::Date today);

/// Counts the line in the figures, but for the compte-rendu of its meeting.
void count(ReportFigures& figures, const ReportLine& line);

/// Counts the compte-rendu of a meeting that was held.
void count_record(RecordCounts& records, const ReportMeeting& meeting);

} // namespace arrimage::domain
