#include "actions/agenda_source.hpp"

#include "domain/entry.hpp"
#include "store/agendas.hpp"
#include "store/coverage.hpp"
#include "store/follow_ups.hpp"
#include "store/meetings.hpp"
#include "store/minutes.hpp"
#include "store/plans.hpp"

#include <algorithm>

namespace arrimage::actions {

using domain::AgendaActivity;
using domain::AgendaSource;
using domain::NeighbourMeeting;

namespace {

std::optional<store::PlanSummary> plan_on(store::Session& session, plan::Date day) {
    const auto plans = store::list_plans(session);
    const auto covers = [&](const auto& each) { return each.period.start <= day && day <= each.period.end; };
    const auto found = std::ranges::find_if(plans, covers);
    if (found != plans.end()) return *found;
    return plans.empty() ? std::nullopt : std::optional{plans.front()};
}

AgendaActivity& activity_of(AgendaSource& source, domain::ActivityId id) {
    return *std::ranges::find(source.activities, id, &AgendaActivity::id);
}

void add_plan(store::Session& session, AgendaSource& source, const store::PlanSummary& plan) {
    source.period = plan.period;
    auto facts = store::load_coverage_source(session, plan);
    for (const auto& activity : facts.activities)
        source.activities.push_back({activity.id, activity.number, activity.title, {}, {}});
    const auto coverage = domain::cover(std::move(facts), source.day);
    for (const auto& obligation : coverage.obligations)
        activity_of(source, obligation.activity).slots = obligation.slots;
    for (const auto& [activity, due] : store::list_activity_deadlines(session, plan.id))
        activity_of(source, activity).deadlines.push_back(due);
    source.has_territories = !coverage.territories.empty();
    for (const auto& territory : coverage.territories)
        if (territory.nothing) source.territories_with_nothing.push_back(territory.name);
}

/// The day by which neighbours are put in order; an undated one may be as late as its window.
plan::Date day_of(const NeighbourMeeting& meeting) {
    return meeting.dated ? *meeting.days.start : *meeting.days.end;
}

void add_neighbours(store::Session& session, AgendaSource& source) {
    for (auto& each : store::list_neighbours(session, source.meeting)) {
        if (!each.days.end || !each.days.start) continue;
        const auto day = day_of(each);
        if (each.dated && day < source.day && (!source.previous || day_of(*source.previous) < day))
            source.previous = each;
        if (day > source.day && (!source.next || day < day_of(*source.next))) source.next = each;
    }
}

/// The comptes-rendus that wait for this meeting's approval, or have it.
void add_minutes(store::Session& session, AgendaSource& source) {
    const auto here = [&](const domain::Minutes& minutes) {
        return minutes.approved_in ? *minutes.approved_in == source.meeting.id
                                   : minutes.state == domain::MinutesState::circulated;
    };
    for (auto& each : store::list_neighbours(session, source.meeting)) {
        if (!each.held || !each.dated || day_of(each) >= source.day) continue;
        const auto minutes = store::find_minutes(session, each.id);
        if (!minutes) continue;
        if (source.previous && each.id == source.previous->id)
            source.previous_approved = minutes->approved_in && !here(*minutes);
        else if (here(*minutes))
            source.to_approve.push_back(std::move(each));
    }
    std::ranges::sort(source.to_approve, {}, day_of);
}

void add_follow_ups(store::Session& session, AgendaSource& source) {
    for (auto& each : store::list_open_follow_ups(session, source.meeting))
        source.follow_ups.push_back({.key = "follow-up:" + std::to_string(each.id.value),
                                     .what = std::move(each.what),
                                     .who = std::move(each.owner_name),
                                     .by = each.due_on});
}

} // namespace

AgendaSource agenda_source(store::Session& session, domain::MeetingId id) {
    AgendaSource source{.meeting = store::load_meeting(session, id)};
    const auto days = domain::days_of(source.meeting);
    source.day = source.meeting.sitting ? days.first : days.last;
    source.period = {source.day, source.day};
    source.of_committee = source.meeting.committee.has_value();
    if (const auto plan = plan_on(session, source.day)) add_plan(session, source, *plan);
    add_neighbours(session, source);
    add_minutes(session, source);
    add_follow_ups(session, source);
    if (source.previous) source.unreached = store::list_unreached(session, source.previous->id);
    return source;
}

} // namespace arrimage::actions
