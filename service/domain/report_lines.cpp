#include "domain/report_lines.hpp"

#include <algorithm>

namespace arrimage::domain {

namespace {

Fate fate_of(const SlotCoverage& covered) {
    if (covered.meeting && covered.meeting->state == MeetingState::cancelled) return Fate::cancelled;
    switch (covered.state) {
    case SlotState::held: return Fate::held;
    case SlotState::missing:
    case SlotState::late: return Fate::missing;
    default: return Fate::to_come;
    }
}

/// A slot without a deadline is promised for the whole period: it has no day of its own to be late from.
bool has_own_day(const SlotCoverage& covered, const plan::Period& period) {
    return covered.slot.due || (covered.promised_end && *covered.promised_end != period.end);
}

ReportLine line_of(const SlotCoverage& covered, const std::optional<plan::Date>& first_day) {
    ReportLine line{.fate = fate_of(covered), .day = met_on(covered), .to_confirm = covered.to_confirm};
    if (covered.meeting) line.meeting = covered.meeting->id;
    if (covered.meeting) line.title = covered.meeting->title;
    if (line.day && first_day && *first_day != *line.day) line.moved_from = first_day;
    return line;
}

} // namespace

ReportLine promise_line(const SlotCoverage& covered, const plan::Period& period,
                        const std::optional<plan::Date>& first_day) {
    auto line = line_of(covered, first_day);
    line.promised = true;
    line.territory = covered.slot.territory;
    if (covered.slot.due) line.due = covered.slot.due->text;
    if (line.day && has_own_day(covered, period)) line.slippage_days = covered.slippage_days;
    return line;
}

ReportLine added_line(const ReportMeeting& meeting, const plan::Period& period, plan::Date today) {
    return line_of(cover_slot({}, {meeting.meeting}, period, today), meeting.first_day);
}

void count(ReportFigures& figures, const ReportLine& line) {
    auto& counts = line.promised ? figures.promised : figures.added;
    ++counts[line.fate];
    counts.moved += line.moved_from ? 1 : 0;
    counts.to_confirm += line.to_confirm ? 1 : 0;
    if (!line.slippage_days) return;
    auto& days = figures.slippage;
    days.insert(std::ranges::upper_bound(days, *line.slippage_days), *line.slippage_days);
}

void count_record(RecordCounts& records, const ReportMeeting& meeting) {
    if (!meeting.record) {
        ++(meeting.convener == Convener::us ? records.missing : records.elsewhere);
        return;
    }
    switch (*meeting.record) {
    case MinutesState::draft: ++records.draft; return;
    case MinutesState::circulated: ++records.circulated; return;
    case MinutesState::approved:
    case MinutesState::published: ++records.approved; return;
    }
}

} // namespace arrimage::domain
