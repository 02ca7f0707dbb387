#include "actions/show_desk.hpp"

#include "actions/show_minutes.hpp"
#include "store/coverage.hpp"
#include "store/desk.hpp"
#include "store/follow_ups.hpp"
#include "store/participants.hpp"

#include <algorithm>
#include <iterator>

namespace arrimage::actions {

namespace {

using domain::Coverage;

bool covers(const plan::Period& period, plan::Date day) {
    return period.start <= day && day <= period.end;
}

/// Those whose period is not over, or the latest alone when all are.
std::vector<store::PlanSummary> plans_at_work(store::Session& session, plan::Date today) {
    const auto all = store::list_plans(session);
    std::vector<store::PlanSummary> at_work;
    std::ranges::copy_if(all, std::back_inserter(at_work),
                         [&](const auto& plan) { return today <= plan.period.end; });
    if (at_work.empty() && !all.empty()) at_work.push_back(all.front());
    return at_work;
}

std::vector<Coverage> cover_plans(store::Session& session, plan::Date today) {
    std::vector<Coverage> coverages;
    for (const auto& plan : plans_at_work(session, today))
        coverages.push_back(domain::cover(store::load_coverage_source(session, plan), today));
    return coverages;
}

std::optional<DeskPlan> plan_of_the_year(const std::vector<Coverage>& coverages,
                                         const std::vector<domain::LooseMeeting>& loose, plan::Date today) {
    if (coverages.empty()) return std::nullopt;
    const auto current = std::ranges::find_if(
        coverages, [&](const Coverage& coverage) { return covers(coverage.period, today); });
    const auto& coverage = current == coverages.end() ? coverages.front() : *current;
    return DeskPlan{coverage.title, coverage.period, coverage.totals, domain::picture_year(coverage, loose)};
}

domain::Shortlist<domain::DatedMeeting> missing_minutes(store::Session& session) {
    domain::Shortlist<domain::DatedMeeting> list;
    for (auto& each : store::list_missing_minutes(session))
        domain::add_line(list, [&] {
            return domain::DatedMeeting{.id = each.meeting, .title = each.title, .sitting = each.sitting};
        });
    return list;
}

domain::Shortlist<domain::FollowUp> own_follow_ups(store::Session& session, domain::PersonId member) {
    auto all = store::list_follow_ups(session, {.owner = member, .open = true});
    std::ranges::stable_sort(all, [](const auto& a, const auto& b) { return domain::comes_before(a, b); });
    domain::Shortlist<domain::FollowUp> list;
    for (auto& each : all) domain::add_line(list, [&] { return std::move(each); });
    return list;
}

domain::Shortlist<domain::DatedMeeting> latest_minutes(store::Database& database, domain::PersonId member,
                                                       plan::Date today) {
    constexpr std::size_t most = 5;
    domain::Shortlist<domain::DatedMeeting> list;
    for (auto& line : list_minutes(database, {.person = member, .today = today})) {
        if (!line.state || !domain::is_circulated(*line.state)) continue;
        ++list.total;
        if (list.lines.size() < most)
            list.lines.push_back({.id = line.meeting, .title = line.title, .sitting = line.sitting});
    }
    return list;
}

} // namespace

Desk show_desk(store::Session& session, const plan::Date& today) {
    const auto coverages = cover_plans(session, today);
    const auto loose = store::list_loose_meetings(session);
    return {.as_of = today,
            .plan = plan_of_the_year(coverages, loose, today),
            .waiting = domain::waiting(coverages, loose, today),
            .to_confirm = store::list_meetings_to_confirm(session, today),
            .polls = store::list_waiting_polls(session),
            .invitations = store::list_waiting_invitations(session, today),
            .minutes = missing_minutes(session),
            .next = store::list_next_meetings(session, today)};
}

MemberDesk show_member_desk(store::Database& database, domain::PersonId member, plan::Date today) {
    MemberDesk desk{.minutes = latest_minutes(database, member, today)};
    store::Session session{database};
    desk.follow_ups = own_follow_ups(session, member);
    for (const auto id : store::list_meetings_concerning(session, member))
        if (auto meeting = store::find_next_meeting(session, id, today))
            domain::add_line(desk.next, [&] { return *std::move(meeting); });
    return desk;
}

} // namespace arrimage::actions
