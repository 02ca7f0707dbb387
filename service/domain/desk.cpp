#include "domain/desk.hpp"

namespace arrimage::domain {

namespace {

constexpr int soon_days = 90;

/// One of the two, by what it was found in: no text is copied before the list is cut.
struct Candidate {
    std::optional<plan::Date>
        end{}; ///< the last day of its deadline; for what is late, the one first promised
    bool late{false};
    const ObligationCoverage* obligation{nullptr};
    const SlotCoverage* slot{nullptr};
    const LooseMeeting* loose{nullptr};
};

bool is_late(SlotState state) {
    return state == SlotState::late || state == SlotState::missing;
}

bool waits(SlotState state) {
    return state == SlotState::promised || state == SlotState::cancelled || is_late(state);
}

bool waits(MeetingState state) {
    return state == MeetingState::to_schedule || state == MeetingState::proposed;
}

int days_between(plan::Date from, plan::Date to) {
    return static_cast<int>((std::chrono::sys_days{to} - std::chrono::sys_days{from}).count());
}

ToDate line_of(const ObligationCoverage& obligation, const SlotCoverage& covered) {
    ToDate line{.slot = covered.slot.id,
                .title = covered.meeting ? covered.meeting->title : obligation.title,
                .number = obligation.number,
                .territory = covered.slot.territory,
                .due = covered.slot.due,
                .proposed = covered.proposed};
    if (!is_free(covered)) line.meeting = covered.meeting->id;
    return line;
}

ToDate line_of(const LooseMeeting& meeting) {
    return {.meeting = meeting.id,
            .title = meeting.title,
            .number = meeting.number,
            .due = meeting.due,
            .proposed = meeting.state == MeetingState::proposed};
}

ToDate line_of(const Candidate& candidate, plan::Date today) {
    auto line = candidate.loose ? line_of(*candidate.loose) : line_of(*candidate.obligation, *candidate.slot);
    if (!candidate.end) return line;
    const auto ahead = days_between(today, *candidate.end);
    if (candidate.late) line.days_late = -ahead;
    line.due_soon = ahead <= soon_days;
    return line;
}

Candidate candidate_of(const ObligationCoverage& obligation, const SlotCoverage& covered) {
    const bool late = is_late(covered.state);
    return {late ? covered.promised_end : last_day(covered.slot), late, &obligation, &covered};
}

Candidate candidate_of(const LooseMeeting& meeting, plan::Date today) {
    const bool late = meeting.promised_end && *meeting.promised_end < today;
    return {.end = late ? meeting.promised_end : meeting.due.days.end, .late = late, .loose = &meeting};
}

std::vector<Candidate> candidates(const std::vector<Coverage>& plans, const std::vector<LooseMeeting>& loose,
                                  plan::Date today) {
    std::vector<Candidate> all;
    for (const auto& coverage : plans)
        for (const auto& obligation : coverage.obligations)
            for (const auto& slot : obligation.slots)
                if (waits(slot.state)) all.push_back(candidate_of(obligation, slot));
    for (const auto& meeting : loose)
        if (waits(meeting.state)) all.push_back(candidate_of(meeting, today));
    return all;
}

/// By their last day, those without one at the end.
bool comes_first(const Candidate& a, const Candidate& b) {
    if (a.end && b.end) return *a.end < *b.end;
    return a.end.has_value() && !b.end;
}

} // namespace

Waiting waiting(const std::vector<Coverage>& plans, const std::vector<LooseMeeting>& loose,
                plan::Date today) {
    auto all = candidates(plans, loose, today);
    std::ranges::stable_sort(all, comes_first);
    Waiting result;
    for (const auto& candidate : all)
        add_line(candidate.late ? result.late : result.to_date, [&] { return line_of(candidate, today); });
    return result;
}

} // namespace arrimage::domain
