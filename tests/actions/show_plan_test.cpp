#include "actions/show_plan.hpp"

#include "support/catch.hpp"
#include "support/import_desk.hpp"

using namespace arrimage;
using namespace arrimage::support;
using domain::MeetingState;

namespace {

actions::ShownPlan shown(Desk& desk, plan::Date today) {
    store::Session session{desk.database};
    return actions::show_plan(session, {.today = today});
}

const actions::ShownActivity& activity_in(const actions::ShownPlan& plan, const std::string& key) {
    for (const auto& objective : plan.objectives)
        for (const auto& means : objective.means)
            for (const auto& shown : means.activities)
                if (shown.activity.key == key) return shown;
    throw std::out_of_range{key};
}

} // namespace

TEST_CASE("A plan is shown as it is printed, each activity with its meetings and how its promise is kept") {
    Desk desk;
    desk.import(sample_plan(), noon());
    desk.settle(desk.meetings().at("Rencontre du Comité de coordination / juin 2003"), MeetingState::held);
    const auto plan = shown(desk, day(2003, 10, 1));
    plan::Plan told{.title = plan.title, .period = plan.period};
    domain::SlotCounts sum;
    for (const auto& objective : plan.objectives) {
        told.objectives.push_back({objective.number, objective.title, {}});
        for (const auto& means : objective.means) {
            told.objectives.back().means.push_back({means.number, means.title, {}});
            for (const auto& shown : means.activities)
                told.objectives.back().means.back().activities.push_back(shown.activity);
        }
        sum += objective.counts;
    }
    CHECK(told == sample_plan());
    CHECK(sum == plan.totals);
    const auto& four = activity_in(plan, "3.1.1");
    CHECK(four.coverage->counts == domain::SlotCounts{.promised = 2, .held = 1, .late = 1});
    REQUIRE(four.meetings.size() == 4);
    CHECK(four.meetings[0].state == MeetingState::held);
    CHECK(four.meetings[0].start->date == day(2003, 9, 12));
    CHECK_FALSE(activity_in(plan, "2.1.1").coverage);
    CHECK(activity_in(plan, "1.1.1").coverage->slots.empty());
}

TEST_CASE("An activity says which one of the former plan it carries on") {
    Desk desk;
    desk.import(sample_plan(), noon());
    auto next = sample_plan();
    next.title = "Plan d’action 2004-2005";
    next.period = plan::fiscal_year(2004);
    auto& moved = support::activity_in(next, "2.1.1-b");
    moved.key = moved.number = "2.1.2";
    desk.import(next, noon(9));
    const auto plan = shown(desk, day(2004, 5, 1));
    const auto& ancestor = activity_in(plan, "2.1.2").ancestor;
    REQUIRE(ancestor);
    CHECK(ancestor->plan_title == "Plan d’action 2003-2004");
    CHECK(ancestor->period == plan::fiscal_year(2003));
    CHECK(ancestor->number == "2.1.1");
    CHECK(plan.periods == std::vector{plan::fiscal_year(2004), plan::fiscal_year(2003)});
}
