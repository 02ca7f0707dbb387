#include "domain/refusal.hpp"
#include "store/committees.hpp"
#include "store/meetings.hpp"
#include "store/plans.hpp"
#include "store/subscriptions.hpp"
#include "store/territories.hpp"
#include "support/catch.hpp"
#include "support/plan_builder.hpp"
#include "support/store.hpp"

using namespace arrimage;
using namespace arrimage::support;
using domain::Meeting;
using domain::MeetingState;
using std::chrono::seconds;
using store::Database;
using store::Session;
using store::Transaction;

namespace {

const store::Occasion at_noon{noon(), "test"};

Meeting some_meeting() {
    Meeting meeting;
    meeting.uid = "uid-of-meeting";
    meeting.title = "Rencontre";
    meeting.window = {day(2003, 6, 1), day(2003, 6, 30)};
    meeting.wording = "juin 2003";
    return meeting;
}

domain::Sitting sitting(int hour) {
    using namespace std::chrono_literals;
    const auto date = day(2003, 6, 12);
    return {{date, std::chrono::hours{hour}}, {date, std::chrono::hours{hour} + 90min}, "America/Toronto"};
}

store::StoredPlan stored_sample(const plan::Plan& plan) {
    store::StoredPlan stored{
        .revision = 1, .imported_at = noon(), .changed_at = noon(), .present = {.plan = plan}};
    auto uid = numbered_uids();
    for (const auto& objective : plan.objectives)
        for (const auto& means : objective.means)
            for (const auto& activity : means.activities) {
                store::ActivityRow row;
                for (const auto& deadline : activity.deadlines)
                    row.deadlines.push_back(
                        {.deadline = deadline, .uid = uid(), .created_at = noon(), .changed_at = noon()});
                if (activity.obligation)
                    for (const auto& slot : activity.obligation->slots) row.slots.push_back({{}, slot});
                stored.present.rows.push_back(row);
            }
    return stored;
}

domain::Instant changed_at(Session& session, const char* calendar) {
    return store::find_calendar(session, *domain::calendar_name(calendar))->changed_at;
}

} // namespace

TEST_CASE("A plan comes back from the store as it went in") {
    auto database = Database::in_memory();
    plan::Plan plan = sample_plan();
    auto& odd = activity_in(plan, "3.1.3");
    odd.deadlines.push_back(
        {.text = "l’hiver,\n\"ou\" au printemps",
         .kind = plan::DeadlineKind::season,
         .start = day(2003, 12, 1),
         .inferred = {"year", "season"},
         .ambiguous = true,
         .alternatives = {{day(2004, 1, 1), day(2004, 3, 31)}, {{}, day(2004, 6, 20)}, {}},
         .subject = "Mékinac"});
    plan.objectives.push_back({"4", "Sans moyen", {}});
    plan.objectives.push_back({"", "", {{"", "", {}}}});
    auto stored = stored_sample(plan);
    Transaction transaction{database};
    store::save_plan(transaction, stored);
    const auto loaded = store::load_plan(transaction, stored.id);
    CHECK(loaded.present.plan == plan);
    CHECK(loaded.archived.plan.objectives.empty());
    REQUIRE(loaded.present.rows.size() == stored.present.rows.size());
    for (std::size_t i = 0; i < loaded.present.rows.size(); ++i) {
        CHECK(loaded.present.rows[i].id == stored.present.rows[i].id);
        CHECK(loaded.present.rows[i].slots.size() == stored.present.rows[i].slots.size());
        CHECK(loaded.present.rows[i].deadlines.size() == stored.present.rows[i].deadlines.size());
    }
    SECTION("saved again, it writes nothing") {
        const auto before = dump(transaction);
        auto again = loaded;
        store::save_plan(transaction, again);
        CHECK(dump(transaction) == before);
    }
    SECTION("an activity that leaves is archived whole, under its headings") {
        auto shorter = loaded;
        take_activity(shorter.present.plan, "2.1.1");
        shorter.present.rows.erase(shorter.present.rows.begin() + 2);
        shorter.present.plan.objectives[1].means[0].title = "Autrement dit";
        store::save_plan(transaction, shorter);
        const auto after = store::load_plan(transaction, stored.id);
        CHECK(after.present.plan == shorter.present.plan);
        REQUIRE(after.archived.rows.size() == 1);
        CHECK(after.archived.rows[0].id == loaded.present.rows[2].id);
        const auto& means = after.archived.plan.objectives[0].means[0];
        CHECK(means.title == plan.objectives[1].means[0].title);
        CHECK(means.activities[0].title == activity_in(plan, "2.1.1").title);
        CHECK(means.activities[0].deadlines == activity_in(plan, "2.1.1").deadlines);
    }
    SECTION("only deadlines that are no meeting are in the schedule") {
        std::vector<std::string> texts;
        for (const auto& deadline : store::list_scheduled_deadlines(transaction))
            texts.push_back(deadline.deadline.text);
        CHECK(texts == std::vector<std::string>{"août 2003", "septembre 2003", "selon la décision du local",
                                                odd.deadlines[1].text});
    }
}

TEST_CASE("A file is kept whole, whatever its bytes, and once") {
    auto database = Database::in_memory();
    auto stored = stored_sample(sample_plan());
    Transaction transaction{database};
    store::save_plan(transaction, stored);
    const std::string bytes{"\xff\xfe\0plan\r\n\x80", 10};
    CHECK(store::save_plan_source(transaction, stored.id, {"plan.pdf", bytes, noon()}));
    CHECK_FALSE(store::save_plan_source(transaction, stored.id, {"copie.pdf", bytes, noon(5)}));
    CHECK(store::save_plan_source(transaction, stored.id, {"vide.txt", "", noon(9)}));
    const auto sources = store::list_plan_sources(transaction, stored.id);
    REQUIRE(sources.size() == 2);
    CHECK(sources[0].content == bytes);
    CHECK(sources[0].name == "plan.pdf");
    CHECK(sources[0].imported_at == noon());
    CHECK(sources[1].content.empty());
}

TEST_CASE("A meeting comes back as it went in") {
    auto database = Database::in_memory();
    Transaction transaction{database};
    auto meeting = some_meeting();
    meeting.kind = plan::ObligationKind::inter_regional;
    meeting.convener = domain::Convener::guest;
    meeting.state = MeetingState::confirmed;
    meeting.sitting = sitting(13);
    meeting.place = "Salle du conseil";
    meeting.link = "https://example.org/r";
    meeting.cancelled_at = noon(3);
    meeting.committee = store::save_committee(transaction, "Comité de suivi", numbered_uids(), noon()).id;
    meeting.territory = store::save_territory(transaction, "Mékinac", numbered_uids("t"), noon()).id;
    const auto saved = store::save_meeting(transaction, meeting, at_noon);
    CHECK(saved.id.value > 0);
    CHECK(store::load_meeting(transaction, saved.id) == saved);
    CHECK(store::find_meeting(transaction, saved.uid) == saved);
    meeting.id = saved.id;
    meeting.created_at = meeting.changed_at = noon();
    meeting.promised_end = meeting.window.end;
    CHECK(saved == meeting);
    CHECK_FALSE(store::find_meeting(transaction, domain::MeetingId{99}));
    CHECK_FALSE(store::find_meeting(transaction, "unknown"));
    CHECK_THROWS_AS(store::load_meeting(transaction, {99}), domain::Refusal);
}

TEST_CASE("A visible change raises SEQUENCE and the time of change, even within the same second") {
    auto database = Database::in_memory();
    Transaction transaction{database};
    store::save_standing_calendars(transaction, numbered_uids(), noon());
    auto meeting = store::save_meeting(transaction, some_meeting(), at_noon);
    CHECK(meeting.sequence == 0);

    meeting.title = "Réunion";
    meeting = store::save_meeting(transaction, meeting, at_noon);
    CHECK(meeting.sequence == 1);
    CHECK(meeting.changed_at == noon(1));

    meeting.place = "Ailleurs";
    meeting = store::save_meeting(transaction, meeting, {noon(-3600), "test"});
    CHECK(meeting.sequence == 2);
    CHECK(meeting.changed_at == noon(2));

    SECTION("what no calendar shows does not") {
        meeting.convener = domain::Convener::partner;
        const auto saved = store::save_meeting(transaction, meeting, {noon(500), "test"});
        CHECK(saved.sequence == 2);
        CHECK(saved.changed_at == noon(2));
        CHECK(store::load_meeting(transaction, meeting.id).convener == domain::Convener::partner);
    }
    SECTION("nor does saving it as it is") {
        const auto before = dump(transaction);
        CHECK(store::save_meeting(transaction, meeting, {noon(500), "test"}) == meeting);
        CHECK(dump(transaction) == before);
    }
    SECTION("its stamps and UID are the store's") {
        auto tampered = meeting;
        tampered.uid = "other";
        tampered.sequence = 0;
        tampered.changed_at = noon(-9);
        CHECK(store::save_meeting(transaction, tampered, {noon(500), "test"}) == meeting);
    }
    SECTION("a change of its activity's words does") {
        meeting = store::touch_meeting(transaction, meeting.id, {noon(900), "test"});
        CHECK(meeting.sequence == 3);
        CHECK(meeting.changed_at == noon(900));
    }
    SECTION("its history tells each field") {
        const auto changes = store::list_meeting_changes(transaction, meeting.id);
        REQUIRE(changes.size() == 3);
        CHECK(changes[0] == store::MeetingChange{noon(), "test", "created", {}, "Rencontre"});
        CHECK(changes[1] == store::MeetingChange{noon(), "test", "title", "Rencontre", "Réunion"});
        CHECK(changes[2] == store::MeetingChange{noon(-3600), "test", "place", "", "Ailleurs"});
    }
}

TEST_CASE("The store refuses a meeting that no calendar could show") {
    auto database = Database::in_memory();
    Transaction transaction{database};
    auto meeting = some_meeting();
    SECTION("without a date nor a whole window") {
        meeting.window.end.reset();
    }
    SECTION("confirmed without a date") {
        meeting.state = MeetingState::confirmed;
    }
    CHECK_THROWS(store::save_meeting(transaction, meeting, at_noon));
}

TEST_CASE("A change raises the calendars that show the meeting, once per commit, and never lowers one") {
    auto database = Database::in_memory();
    Meeting meeting = some_meeting();
    {
        Transaction transaction{database};
        auto uid = numbered_uids();
        store::save_standing_calendars(transaction, uid, noon());
        const auto committee = store::save_committee(transaction, "Comité de suivi", uid, noon());
        const auto territory = store::save_territory(transaction, "Mékinac", uid, noon());
        store::save_territory(transaction, "Maskinongé", uid, noon());
        meeting.committee = committee.id;
        meeting.territory = territory.id;
        meeting = store::save_meeting(transaction, meeting, at_noon);
        auto other = some_meeting();
        other.uid = "other";
        store::save_meeting(transaction, other, at_noon);
        transaction.commit();
    }
    {
        Session session{database};
        CHECK(changed_at(session, "tout") == noon());
        CHECK(changed_at(session, "comite-de-suivi") == noon());
        CHECK(changed_at(session, "territoire-maskinonge") == noon(-1));
        CHECK(changed_at(session, "tout-archives") == noon());
        CHECK_FALSE(store::find_calendar(session, *domain::calendar_name("territoire-ailleurs")));
    }
    {
        Transaction transaction{database};
        meeting.title = "Réunion";
        meeting.committee.reset();
        store::save_meeting(transaction, meeting, {noon(-50), "test"});
        transaction.commit();
    }
    Session session{database};
    for (const auto* name : {"tout", "plan", "comite-de-suivi", "territoire-mekinac"}) {
        INFO(name);
        CHECK(changed_at(session, name) == noon(1));
    }
    CHECK(changed_at(session, "territoire-maskinonge") == noon(-1));
    const auto calendars = store::list_calendars(session);
    REQUIRE(calendars.size() == 5);
    CHECK(domain::to_string(calendars[0].name) == "tout");
    CHECK(domain::to_string(calendars[1].name) == "plan");
    CHECK(domain::to_string(calendars[2].name) == "comite-de-suivi");
    CHECK(calendars[2].title == "Comité de suivi");
}

TEST_CASE("Meetings are listed by what a calendar shows") {
    auto database = Database::in_memory();
    Transaction transaction{database};
    auto plan = stored_sample(sample_plan());
    store::save_plan(transaction, plan);
    const auto territory = store::save_territory(transaction, "Mékinac", numbered_uids(), noon());
    auto meeting = some_meeting();
    meeting.territory = territory.id;
    meeting.activity = plan.present.rows[1].id;
    meeting.slot = plan.present.rows[1].slots[0].id;
    meeting = store::save_meeting(transaction, meeting, at_noon);
    auto lone = some_meeting();
    lone.uid = "lone";
    lone.archived_at = noon();
    store::save_meeting(transaction, lone, at_noon);

    CHECK(store::list_meetings(transaction).size() == 1);
    CHECK(store::list_meetings(transaction, {.archived = true}).size() == 2);
    CHECK(store::list_meetings(transaction, {.territory = territory.id}).size() == 1);
    CHECK(store::list_meetings(transaction, {.territory = domain::TerritoryId{77}}).empty());
    CHECK(store::list_meetings(transaction, {.slot = meeting.slot}).size() == 1);
    const auto records = store::list_meetings(transaction, {.plan = plan.id});
    REQUIRE(records.size() == 1);
    CHECK(records[0].meeting == meeting);
    CHECK(records[0].reference == domain::PlanReference{"Plan d’action 2003-2004", "1.1.2",
                                                        activity_in(plan.present.plan, "1.1.2").title});
}

TEST_CASE("Names that are written alike are one committee or territory") {
    auto database = Database::in_memory();
    Transaction transaction{database};
    auto uid = numbered_uids();
    const auto first = store::save_committee(transaction, "Comité de coordination", uid, noon());
    CHECK(first.slug == "de-coordination");
    CHECK(store::save_committee(transaction, "comité de Coordination", uid, noon(9)) == first);
    CHECK(store::save_committee(transaction, "Table jeunesse", uid, noon()).slug == "table-jeunesse");
    CHECK(store::save_territory(transaction, "des Chenaux", uid, noon()) ==
          store::save_territory(transaction, "Des Chenaux", uid, noon()));
    CHECK(store::load_committee(transaction, first.id) == first);
    CHECK_THROWS_AS(store::load_territory(transaction, {99}), domain::Refusal);
    CHECK_THROWS_AS(store::save_territory(transaction, " – ", uid, noon()), domain::Refusal);
    const auto archives = store::save_committee(transaction, "Comité des archives", uid, noon());
    CHECK(domain::calendar_name("comite-" + archives.slug)->slug == archives.slug);
    CHECK(store::list_committees(transaction).size() == 3);
}

TEST_CASE("A subscription is found by its hash, used, and cut for good") {
    auto database = Database::in_memory();
    Transaction transaction{database};
    domain::Subscription asked{.calendar = *domain::calendar_name("comite-de-suivi-archives"),
                               .label = "Poste de l’accueil",
                               .options = {domain::Placeholders::none, 30, 4},
                               .token_hash = "abc",
                               .created_at = noon()};
    const auto id = store::save_subscription(transaction, asked);
    const auto found = store::find_subscription(transaction, "abc");
    REQUIRE(found);
    CHECK(found->id == id);
    CHECK(found->calendar == asked.calendar);
    CHECK(found->label == asked.label);
    CHECK(found->options == asked.options);
    CHECK(found->created_at == noon());
    CHECK_FALSE(found->last_used_at);
    CHECK_FALSE(store::find_subscription(transaction, "abd"));
    CHECK_THROWS(store::save_subscription(transaction, asked));

    store::touch_subscription(transaction, id, noon(100));
    store::touch_subscription(transaction, id, noon(130));
    CHECK(store::load_subscription(transaction, id).last_used_at == noon(100));
    store::touch_subscription(transaction, id, noon(160));
    CHECK(store::load_subscription(transaction, id).last_used_at == noon(160));

    store::revoke_subscription(transaction, id, noon(200));
    store::revoke_subscription(transaction, id, noon(300));
    CHECK(store::list_subscriptions(transaction).at(0).revoked_at == noon(200));
    CHECK_THROWS_AS(store::revoke_subscription(transaction, {99}, noon()), domain::Refusal);
}
