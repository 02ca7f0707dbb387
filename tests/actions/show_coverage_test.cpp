#include "actions/show_coverage.hpp"

#include "domain/refusal.hpp"
#include "store/committees.hpp"
#include "store/territories.hpp"
#include "support/catch.hpp"
#include "support/import_desk.hpp"
#include "support/refused.hpp"

#include <algorithm>
#include <thread>

using namespace arrimage;
using namespace arrimage::support;
using domain::MeetingState;
using domain::SlotCounts;

namespace {

const plan::Date in_may = day(2003, 5, 1);

domain::Coverage coverage_of(Desk& desk, plan::Date today, std::optional<plan::Period> period = {}) {
    store::Session session{desk.database};
    return actions::show_coverage(session, {period, today});
}

const domain::ObligationCoverage& obligation_in(const domain::Coverage& coverage, const std::string& key) {
    return *std::ranges::find(coverage.obligations, key, &domain::ObligationCoverage::key);
}

} // namespace

TEST_CASE("The coverage of a plan follows its meetings and the day") {
    Desk desk;
    desk.import(sample_plan(), noon());
    CHECK(coverage_of(desk, in_may).totals == SlotCounts{.promised = 11});
    CHECK(coverage_of(desk, day(2003, 7, 1)).totals == SlotCounts{.promised = 9, .late = 2});
    CHECK(coverage_of(desk, day(2004, 4, 1)).totals == SlotCounts{.missing = 11});
    desk.settle(desk.meetings().at("Rencontre du Comité de coordination / juin 2003"), MeetingState::held);
    const auto coverage = coverage_of(desk, day(2004, 4, 1));
    const auto& four = obligation_in(coverage, "3.1.1");
    CHECK(four.counts == SlotCounts{.held = 1, .missing = 3});
    CHECK(four.slots[0].meeting->start->date == day(2003, 9, 12));
    CHECK(four.slots[0].slippage_days == 74);
    CHECK(four.slots[0].slot.due->text == "juin 2003");
    CHECK(coverage.objectives[four.objective].number == "3");
}

TEST_CASE("A meeting keeps the lateness it had when the plan moves its deadline") {
    Desk desk;
    auto plan = sample_plan();
    desk.import(plan, noon());
    activity_in(plan, "3.1.1").obligation->slots[0].deadline = month("décembre 2003", 2003, 12);
    desk.import(plan, noon(9));
    const auto coverage = coverage_of(desk, day(2003, 7, 1));
    const auto& slot = obligation_in(coverage, "3.1.1").slots[0];
    CHECK(slot.slot.due->text == "décembre 2003");
    CHECK(slot.state == domain::SlotState::late);
    CHECK(slot.slippage_days == 1);
}

TEST_CASE("A dated meeting whose promise left the plan counts beyond its obligation") {
    Desk desk;
    auto plan = sample_plan();
    desk.import(plan, noon());
    desk.settle(desk.meetings().at("Rencontre du Comité de coordination / juin 2003"));
    auto& slots = activity_in(plan, "3.1.1").obligation->slots;
    slots.erase(slots.begin());
    desk.import(plan, noon(9));
    const auto coverage = coverage_of(desk, in_may);
    CHECK(obligation_in(coverage, "3.1.1").counts == SlotCounts{.promised = 3});
    CHECK(obligation_in(coverage, "3.1.1").beyond == domain::Beyond{.dated = 1});
}

TEST_CASE("A territory that no plan names is told too") {
    Desk desk;
    desk.import(sample_plan(), noon());
    {
        store::Transaction transaction{desk.database};
        store::save_territory(transaction, "Trois-Rivières", desk.uids, noon());
        transaction.commit();
    }
    const auto coverage = coverage_of(desk, in_may);
    CHECK(coverage.territories.size() == 6);
    CHECK(coverage.territories.back().name == "Trois-Rivières");
    CHECK(coverage.territories.back().nothing);
}

TEST_CASE("The latest plan is meant unless a period is given") {
    Desk desk;
    CHECK(refused([&] { coverage_of(desk, in_may); }).kind == domain::RefusalKind::not_found);
    desk.import(sample_plan(), noon());
    auto next = sample_plan();
    next.title = "Plan d’action 2004-2005";
    next.period = plan::fiscal_year(2004);
    desk.import(next, noon(9));
    CHECK(coverage_of(desk, in_may).title == "Plan d’action 2004-2005");
    CHECK(coverage_of(desk, in_may, plan::fiscal_year(2003)).title == "Plan d’action 2003-2004");
    CHECK(refused([&] { coverage_of(desk, in_may, plan::fiscal_year(2010)); }).kind ==
          domain::RefusalKind::not_found);
}

TEST_CASE("An answer is kept until the database changes, one for each question") {
    Desk desk;
    desk.import(sample_plan(), noon());
    actions::CoverageDesk kept{desk.database, actions::show_coverage};
    const auto first = kept.find({.today = in_may});
    CHECK(kept.find({.today = day(2003, 7, 1)})->totals.late == 2);
    CHECK(kept.find({.today = in_may}) == first);
    desk.settle(desk.meetings().begin()->second);
    const auto second = kept.find({.today = in_may});
    CHECK(second->totals.dated == 1);
    CHECK(first->totals.dated == 0);
}

TEST_CASE("Nobody is answered with less than what was acknowledged before they asked") {
    Desk desk;
    desk.import(sample_plan(), noon());
    actions::CoverageDesk kept{desk.database, actions::show_coverage};
    std::atomic<int> acknowledged{0};
    std::atomic<bool> stale{false};
    const auto ask = [&] {
        while (acknowledged < 11) {
            const int before = acknowledged;
            if (kept.find({.today = in_may})->totals.dated < before) stale = true;
        }
    };
    std::thread one{ask}, other{ask};
    for (const auto& [name, meeting] : desk.meetings()) {
        desk.settle(meeting);
        ++acknowledged;
    }
    one.join();
    other.join();
    CHECK_FALSE(stale);
}
