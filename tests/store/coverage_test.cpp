#include "store/coverage.hpp"

#include "store/meetings.hpp"
#include "store/territories.hpp"
#include "support/catch.hpp"
#include "support/plan_builder.hpp"
#include "support/store.hpp"

using namespace arrimage;
using namespace arrimage::support;
using domain::Meeting;
using domain::MeetingState;

namespace {

/// One activity that promises two meetings, and one that promises none.
struct Shelf {
    store::Database database = store::Database::in_memory();
    store::Transaction transaction{database};
    store::StoredPlan plan{.revision = 1, .imported_at = noon(), .changed_at = noon()};

    Shelf() {
        const auto june = slot("Mékinac", month("juin 2003", 2003, 6));
        plan.present.plan = PlanBuilder{}
                                .objective("1", "Objectif")
                                .means("1.1", "Moyen")
                                .activity(ActivityBuilder{"1.1.1", "Tenir deux rencontres"}.promises(
                                    plan::ObligationKind::territorial, {june, slot("Shawinigan")}))
                                .activity("1.1.2", "Diffuser");
        plan.present.rows.resize(2);
        plan.present.rows[0].slots = {{{}, june}, {{}, slot("Shawinigan")}};
        plan.present.rows[0].deadlines = {
            {.deadline = *june.deadline, .uid = "d", .created_at = noon(), .changed_at = noon()}};
        store::save_plan(transaction, plan);
    }

    domain::CoverageSource source() {
        return store::load_coverage_source(transaction, store::list_plans(transaction).front());
    }

    Meeting add(Meeting meeting) {
        meeting.window = {day(2003, 6, 1), day(2003, 6, 30)};
        return store::save_meeting(transaction, meeting, {noon(), "essai"});
    }
};

domain::Sitting sitting(plan::Date date) {
    using namespace std::chrono_literals;
    return {{date, 13h}, {date, 16h}, "America/Toronto"};
}

} // namespace

TEST_CASE("A plan's activities come in reading order with what they promise") {
    Shelf shelf;
    const auto source = shelf.source();
    CHECK(source.period == plan::fiscal_year(2003));
    REQUIRE(source.activities.size() == 2);
    CHECK(source.objectives.at(source.activities[0].objective).title == "Objectif");
    CHECK(source.activities[0].kind == plan::ObligationKind::territorial);
    REQUIRE(source.activities[0].slots.size() == 2);
    CHECK(source.activities[0].slots[0].due == domain::Due{"juin 2003", {day(2003, 6, 1), day(2003, 6, 30)}});
    CHECK_FALSE(source.activities[0].slots[1].due);
    CHECK(source.activities[0].slots[1].territory == "Shawinigan");
    CHECK_FALSE(source.activities[1].kind);
}

TEST_CASE("A meeting comes in brief, with the day it was promised for; an archived one does not come") {
    Shelf shelf;
    const auto activity = shelf.plan.present.rows[0].id;
    const auto slot = shelf.plan.present.rows[0].slots[0].id;
    const auto saved = shelf.add({.uid = "a",
                                  .state = MeetingState::confirmed,
                                  .title = "Rencontre",
                                  .sitting = sitting(day(2003, 6, 12)),
                                  .activity = activity,
                                  .slot = slot});
    shelf.add({.uid = "b", .title = "Archivée", .activity = activity, .archived_at = noon()});
    shelf.add({.uid = "c", .title = "Sans activité"});
    CHECK(shelf.source().meetings == std::vector{domain::PlanMeeting{.id = saved.id,
                                                                     .activity = activity,
                                                                     .slot = slot,
                                                                     .uid = "a",
                                                                     .title = "Rencontre",
                                                                     .state = MeetingState::confirmed,
                                                                     .start = saved.sitting->start,
                                                                     .end = saved.sitting->end,
                                                                     .promised_end = day(2003, 6, 30)}});
}

TEST_CASE("What left the plan promises nothing any more") {
    Shelf shelf;
    auto& rows = shelf.plan.present.rows;
    auto& activities = shelf.plan.present.plan.objectives[0].means[0].activities;
    rows[0].slots.pop_back();
    activities[0].obligation->slots.pop_back();
    rows.pop_back();
    activities.pop_back();
    store::save_plan(shelf.transaction, shelf.plan);
    const auto source = shelf.source();
    REQUIRE(source.activities.size() == 1);
    CHECK(source.activities[0].slots.size() == 1);
}

TEST_CASE("A territory counts its meetings held and dated on the days of the period, both ends included") {
    Shelf shelf;
    const auto here = store::save_territory(shelf.transaction, "Mékinac", numbered_uids("t"), noon()).id;
    store::save_territory(shelf.transaction, "des Chenaux", numbered_uids("u"), noon());
    int uid = 0;
    for (const auto& [state, date] : {std::pair{MeetingState::held, day(2003, 4, 1)},
                                      {MeetingState::confirmed, day(2004, 3, 31)},
                                      {MeetingState::held, day(2003, 3, 31)},
                                      {MeetingState::held, day(2004, 4, 1)},
                                      {MeetingState::cancelled, day(2003, 9, 1)}})
        shelf.add(
            {.uid = std::to_string(++uid), .state = state, .sitting = sitting(date), .territory = here});
    const auto territories = shelf.source().territories;
    REQUIRE(territories.size() == 2);
    CHECK(territories[0].name == "des Chenaux");
    CHECK(territories[0].held + territories[0].dated == 0);
    CHECK(territories[1].held == 1);
    CHECK(territories[1].dated == 1);
}
