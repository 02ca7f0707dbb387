#include "actions/show_desk.hpp"

#include "store/coverage.hpp"
#include "store/desk.hpp"
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
            .next = store::list_next_meetings(session, today)};
}

MemberDesk show_member_desk(store::Database& database, domain::PersonId member, plan::Date today) {
    store::Session session{database};
    MemberDesk desk;
    for (const auto id : store::list_meetings_concerning(session, member))
        if (auto meeting = store::find_next_meeting(session, id, today))
            domain::add_line(desk.next, [&] { return *std::move(meeting); });
    return desk;
}

} // namespace arrimage::actions
