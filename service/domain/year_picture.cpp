#include "domain/year_picture.hpp"

namespace arrimage::domain {

namespace {

constexpr int most_months = 60;

std::vector<YearMonth> months_of(const plan::Period& period) {
    std::vector<YearMonth> months;
    auto month = period.start.year() / period.start.month();
    const auto last = period.end.year() / period.end.month();
    for (int count = 0; month <= last && count < most_months; ++count, month += std::chrono::months{1})
        months.push_back({.first = month / 1});
    return months;
}

YearMonth& month_of(YearPicture& picture, const std::optional<plan::Date>& day) {
    if (!day || picture.months.empty()) return picture.elsewhere;
    const auto first = picture.months.front().first;
    const auto months = (day->year() / day->month()) - (first.year() / first.month());
    if (months.count() < 0) return picture.elsewhere;
    const auto place = static_cast<std::size_t>(months.count());
    return place < picture.months.size() ? picture.months[place] : picture.elsewhere;
}

YearMark mark_of(const ObligationCoverage& obligation, const SlotCoverage& covered) {
    YearMark mark{.slot = covered.slot.id,
                  .title = covered.meeting ? covered.meeting->title : obligation.title,
                  .state = covered.state,
                  .day = met_on(covered)};
    if (covered.meeting) mark.meeting = covered.meeting->id;
    if (covered.slot.due) mark.window = covered.slot.due->days;
    return mark;
}

YearMark mark_of(const LooseMeeting& meeting, bool held) {
    return {.meeting = meeting.id,
            .title = meeting.title,
            .state = held ? SlotState::held : SlotState::dated,
            .day = meeting.start->date};
}

void add_slot(YearPicture& picture, const ObligationCoverage& obligation, const SlotCoverage& covered) {
    const auto met = met_on(covered);
    auto& month = month_of(picture, met ? met : last_day(covered.slot));
    ++month.counts[covered.state];
    add_line(month.marks, [&] { return mark_of(obligation, covered); });
}

void add_loose(YearPicture& picture, const LooseMeeting& meeting) {
    const bool held = meeting.state == MeetingState::held;
    if (!held && meeting.state != MeetingState::confirmed) return;
    auto& month = month_of(picture, meeting.start->date);
    if (&month == &picture.elsewhere) return;
    ++(held ? month.loose_held : month.loose_dated);
    add_line(month.marks, [&] { return mark_of(meeting, held); });
}

} // namespace

YearPicture picture_year(const Coverage& coverage, const std::vector<LooseMeeting>& loose) {
    YearPicture picture{.months = months_of(coverage.period)};
    for (const auto& obligation : coverage.obligations)
        for (const auto& slot : obligation.slots) add_slot(picture, obligation, slot);
    for (const auto& meeting : loose) add_loose(picture, meeting);
    return picture;
}

} // namespace arrimage::domain
