#include "store/report.hpp"

#include "store/meetings.hpp"
#include "support/catch.hpp"
#include "support/people.hpp"
#include "support/plan_builder.hpp"
#include "support/store.hpp"

using namespace arrimage;
using namespace arrimage::support;
using namespace std::chrono_literals;
using domain::Meeting;
using domain::MeetingState;

namespace {

domain::Sitting sitting(plan::Date date) {
    return {{date, 13h}, {date, 16h}, "America/Toronto"};
}

/// A plan of one activity.
struct Shelf {
    store::Database database = store::Database::in_memory();
    store::Transaction transaction{database};
    store::StoredPlan plan = save(2003);
    domain::ActivityId activity = plan.present.rows[0].id;

    store::StoredPlan save(int year) {
        store::StoredPlan stored{.revision = 1, .imported_at = noon(), .changed_at = noon()};
        stored.present.plan = PlanBuilder{"Plan", year}
                                  .objective("1", "Objectif")
                                  .means("1.1", "Moyen")
                                  .activity("1.1.1", "Diffuser");
        stored.present.rows.resize(1);
        store::save_plan(transaction, stored);
        return stored;
    }

    Meeting save(Meeting meeting) {
        if (!meeting.window.start) meeting.window = {day(2003, 6, 1), day(2003, 6, 30)};
        return store::save_meeting(transaction, meeting, {noon(), "essai"});
    }

    Meeting add(const std::string& title, std::optional<domain::Sitting> sitting = {}) {
        return save({.uid = title,
                     .state = sitting ? MeetingState::confirmed : MeetingState::to_schedule,
                     .title = title,
                     .sitting = sitting,
                     .activity = activity});
    }

    domain::ReportSource source(const domain::Viewer& viewer = {.coordonnatrice = true}) {
        const auto plans = store::list_plans(transaction);
        return store::load_report_source(transaction, plans.back(), viewer);
    }

    std::vector<std::string> titles() {
        std::vector<std::string> all;
        for (const auto& each : source().meetings) all.push_back(each.meeting.title);
        return all;
    }

    template <class... Values>
    void write(std::string_view sql, const Values&... values) {
        transaction.query(sql).bind(values...).run();
    }
};

} // namespace

TEST_CASE("A report has the meetings of its plan's activities and those of no activity in its period") {
    Shelf shelf;
    shelf.add("du plan");
    shelf.save({.uid = "a", .title = "archivée", .activity = shelf.activity, .archived_at = noon()});
    shelf.save({.uid = "b", .title = "sans activité"});
    shelf.save({.uid = "c", .title = "trop tôt", .window = {day(2003, 3, 1), day(2003, 3, 31)}});
    shelf.save({.uid = "d", .title = "premier jour", .window = {day(2003, 3, 1), day(2003, 4, 1)}});
    shelf.save({.uid = "e",
                .state = MeetingState::held,
                .title = "dernier jour",
                .sitting = sitting(day(2004, 3, 31))});
    shelf.save(
        {.uid = "f", .state = MeetingState::held, .title = "trop tard", .sitting = sitting(day(2004, 4, 1))});
    const auto other = shelf.save(2005);
    shelf.save({.uid = "g", .title = "d’un autre plan", .activity = other.present.rows[0].id});
    shelf.write("UPDATE activities SET archived_at = 1 WHERE id = ?1", shelf.activity);
    CHECK(shelf.titles() ==
          std::vector<std::string>{"du plan", "sans activité", "premier jour", "dernier jour"});
    CHECK(shelf.source().activities.empty());
}

TEST_CASE("The first day settled is the first of the history, or the one the meeting was born with") {
    Shelf shelf;
    const auto first_day = [&] { return shelf.source().meetings.at(0).first_day; };
    auto meeting = shelf.add("A");
    CHECK_FALSE(first_day());
    for (const auto on : {day(2003, 6, 5), day(2003, 6, 12), day(2003, 6, 20)}) {
        meeting.state = MeetingState::confirmed;
        meeting.sitting = sitting(on);
        meeting = shelf.save(meeting);
        CHECK(first_day() == day(2003, 6, 5));
    }
    Shelf born;
    auto dated = born.add("B", sitting(day(2003, 6, 5)));
    CHECK(born.source().meetings.at(0).first_day == day(2003, 6, 5));
    dated.sitting = sitting(day(2003, 6, 12));
    born.save(dated);
    CHECK(born.source().meetings.at(0).first_day == day(2003, 6, 5));
}

TEST_CASE("What a meeting left behind comes with it; a withdrawn document does not") {
    Shelf shelf;
    const auto id = shelf.add("A", sitting(day(2003, 6, 5))).id;
    shelf.write("INSERT INTO attendance_sheets VALUES (?1, 1, 0, '')", id);
    shelf.write("INSERT INTO attendances VALUES (?1, 0, NULL, '', NULL, 'Aline', 'CLSC', 'Mékinac', 'guest', "
                "'', '', '')",
                id);
    shelf.write("INSERT INTO minutes VALUES (?1, 'public', 1, NULL, NULL, NULL, NULL)", id);
    shelf.write("INSERT INTO follow_ups VALUES (NULL, ?1, '', 'Écrire', NULL, 'Aline', '2003-07-01', 0, '', "
                "5, '', '')",
                id);
    shelf.write("INSERT INTO documents VALUES (NULL, ?1, '', 0, 'Portrait', 1, NULL, NULL)", id);
    shelf.write("INSERT INTO documents VALUES (NULL, ?1, '', 0, 'Retiré', 1, 5, '')", id);
    const auto source = shelf.source();
    CHECK(source.meetings[0].has_sheet);
    CHECK(source.meetings[0].record == domain::MinutesState::published);
    REQUIRE(source.presences.size() == 1);
    CHECK(source.presences[0].body == "CLSC");
    CHECK(source.presences[0].territory == "Mékinac");
    CHECK(source.presences[0].presence == domain::Attendance::guest);
    CHECK(source.follow_ups ==
          std::vector<domain::ReportFollowUp>{{id, "Écrire", "Aline", day(2003, 7, 1), true}});
    CHECK(source.documents == std::vector<domain::ReportDocument>{{id, "Portrait"}});
    CHECK(store::list_activities_with_open_follow_ups(shelf.transaction, shelf.plan.id).empty());
    shelf.write("UPDATE follow_ups SET closed_at = NULL");
    CHECK(store::list_activities_with_open_follow_ups(shelf.transaction, shelf.plan.id) ==
          std::unordered_set<std::int64_t>{shelf.activity.value});
}

TEST_CASE("Papers are shown to who may see their meeting") {
    Shelf shelf;
    shelf.add("A", sitting(day(2003, 6, 5)));
    const auto person = add_person(shelf.transaction, "aline");
    CHECK(shelf.source().meetings[0].papers_shown);
    CHECK_FALSE(shelf.source({.person = person}).meetings[0].papers_shown);
    CHECK_FALSE(shelf.source({}).meetings[0].papers_shown);
}
