#include "domain/coverage.hpp"

#include <algorithm>
#include <utility>

namespace arrimage::domain {

namespace {

/// The farther a meeting got, the more it says of its slot.
int progress(MeetingState state) {
    switch (state) {
    case MeetingState::held: return 4;
    case MeetingState::confirmed: return 3;
    case MeetingState::proposed: return 2;
    case MeetingState::to_schedule: return 1;
    case MeetingState::cancelled: return 0;
    }
    return 0;
}

PlanMeeting* deciding(std::vector<PlanMeeting>& meetings) {
    const auto weight = [](const PlanMeeting& meeting) {
        return std::pair{progress(meeting.state), meeting.id};
    };
    const auto found = std::ranges::max_element(meetings, {}, weight);
    return found == meetings.end() ? nullptr : &*found;
}

/// The last day that was promised in the first place, to the slot's first meeting.
std::optional<plan::Date> promised_end(const PromisedSlot& slot, const std::vector<PlanMeeting>& meetings) {
    const auto first = std::ranges::min_element(meetings, {}, &PlanMeeting::id);
    return first != meetings.end() && first->promised_end ? first->promised_end : last_day(slot);
}

SlotState state_of(const PlanMeeting* meeting, const std::optional<plan::Date>& promised_end,
                   const plan::Period& period, plan::Date today) {
    if (meeting && meeting->state == MeetingState::held) return SlotState::held;
    if (meeting && meeting->state == MeetingState::confirmed) return SlotState::dated;
    if (period.end < today) return SlotState::missing;
    if (promised_end && *promised_end < today) return SlotState::late;
    if (meeting && meeting->state == MeetingState::cancelled) return SlotState::cancelled;
    return SlotState::promised;
}

/// The day that counts against the one promised.
std::optional<plan::Date> reached_day(const SlotCoverage& covered, plan::Date today) {
    return covered.state == SlotState::late ? today : met_on(covered);
}

int days_between(plan::Date from, plan::Date to) {
    return static_cast<int>((std::chrono::sys_days{to} - std::chrono::sys_days{from}).count());
}

} // namespace

std::optional<plan::Date> last_day(const PromisedSlot& slot) {
    return slot.due ? slot.due->days.end : std::nullopt;
}

std::optional<plan::Date> met_on(const SlotCoverage& covered) {
    const bool has_day = covered.state == SlotState::held || covered.state == SlotState::dated;
    if (!has_day || !covered.meeting->start) return std::nullopt;
    return covered.meeting->start->date;
}

bool is_free(const SlotCoverage& covered) {
    return !covered.meeting || covered.meeting->state == MeetingState::cancelled;
}

SlotCoverage cover_slot(PromisedSlot slot, std::vector<PlanMeeting> meetings, const plan::Period& period,
                        plan::Date today) {
    auto* meeting = deciding(meetings);
    SlotCoverage covered{.promised_end = promised_end(slot, meetings)};
    covered.state = state_of(meeting, covered.promised_end, period, today);
    covered.slot = std::move(slot);
    if (meeting) {
        covered.proposed = meeting->state == MeetingState::proposed;
        covered.to_confirm = covered.state == SlotState::dated && meeting->end && meeting->end->date < today;
        covered.meeting = std::move(*meeting);
    }
    if (const auto day = reached_day(covered, today); day && covered.promised_end)
        covered.slippage_days = days_between(*covered.promised_end, *day);
    return covered;
}

} // namespace arrimage::domain
