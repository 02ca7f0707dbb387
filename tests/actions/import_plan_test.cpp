#include "actions/import_plan.hpp"
#include "domain/refusal.hpp"
#include "store/committees.hpp"
#include "store/territories.hpp"
#include "support/catch.hpp"
#include "support/plan_builder.hpp"
#include "support/store.hpp"

#include <algorithm>
#include <map>
#include <random>
#include <set>

using namespace arrimage;
using namespace arrimage::support;
using actions::Env;
using actions::ImportedFile;
using actions::ImportKind;
using actions::ImportResult;
using actions::MeetingCounts;
using domain::Meeting;
using domain::MeetingState;
using plan::ObligationKind;
using store::Database;
using store::Session;
using store::Transaction;

namespace {

/// A database, a clock and UIDs of its own.
struct Desk {
    Database database = Database::in_memory();
    std::function<std::string()> uids = numbered_uids();

    Env env(domain::Instant now) {
        return {database, now, [this] { return uids(); }, "import"};
    }

    ImportResult import(const plan::Plan& plan, domain::Instant now, const std::string& content = "texte") {
        const ImportedFile file{"plan.txt", content, {.plan = plan}};
        const auto preview = actions::preview_import(database, file.reading);
        return actions::apply_import(env(now), file, preview.basis);
    }

    /// All meetings, archived ones too, by title.
    std::map<std::string, Meeting> meetings() {
        Session session{database};
        std::map<std::string, Meeting> all;
        for (const auto& [meeting, reference] : store::list_meetings(session, {.archived = true}))
            all[meeting.title + " / " + meeting.wording] = meeting;
        return all;
    }

    std::map<std::string, Meeting> by_uid() {
        Session session{database};
        std::map<std::string, Meeting> all;
        for (const auto& [meeting, reference] : store::list_meetings(session, {.archived = true}))
            all[meeting.uid] = meeting;
        return all;
    }

    std::map<std::string, domain::ScheduledDeadline> deadlines() {
        Session session{database};
        std::map<std::string, domain::ScheduledDeadline> all;
        for (auto& deadline : store::list_scheduled_deadlines(session))
            all[deadline.deadline.text] = deadline;
        return all;
    }

    std::map<std::string, domain::Instant> calendars() {
        Session session{database};
        std::map<std::string, domain::Instant> all;
        for (const auto& calendar : store::list_calendars(session))
            all[domain::to_string(calendar.name)] = calendar.changed_at;
        return all;
    }

    std::string contents() {
        Session session{database};
        return dump(session);
    }

    Meeting settle(Meeting meeting, MeetingState state = MeetingState::confirmed) {
        using namespace std::chrono_literals;
        meeting.state = state;
        meeting.sitting =
            domain::Sitting{{day(2003, 9, 12), 13h + 30min}, {day(2003, 9, 12), 16h}, "America/Toronto"};
        Transaction transaction{database};
        const auto saved = store::save_meeting(transaction, meeting, {noon(50), "test"});
        transaction.commit();
        return saved;
    }
};

/// The titles, or wordings, of meetings whose stamps grew from `before`.
std::set<std::string> raised(const std::map<std::string, Meeting>& before,
                             const std::map<std::string, Meeting>& after) {
    std::set<std::string> uids;
    for (const auto& [uid, meeting] : after) {
        const auto found = before.find(uid);
        if (found == before.end()) continue;
        const bool sequence = meeting.sequence > found->second.sequence;
        const bool time = meeting.changed_at > found->second.changed_at;
        CHECK(sequence == time);
        if (sequence) uids.insert(meeting.title + " / " + meeting.wording);
    }
    return uids;
}

constexpr auto committee_september = "Rencontre du Comité de coordination / septembre 2003";
constexpr auto maskinonge = "Rencontre territoriale – Maskinongé / juin 2003";

} // namespace

TEST_CASE("A first plan brings its meetings, calendars and deadlines") {
    Desk desk;
    const auto plan = sample_plan();
    const auto preview =
        actions::preview_import(desk.database, {.plan = plan, .findings = {{3, "code", "Phrase."}}});
    CHECK(preview.kind == ImportKind::first);
    CHECK(preview.changes.size() == 8);
    CHECK(preview.findings.size() == 1);
    CHECK_FALSE(preview.basis.plan);
    CHECK(desk.meetings().empty());

    const auto result = desk.import(plan, noon());
    CHECK(result.kind == ImportKind::first);
    CHECK(result.revision == 1);
    CHECK(result.changed);
    CHECK(result.meetings == MeetingCounts{.added = 11});
    const auto meetings = desk.meetings();
    std::vector<std::string> titles;
    for (const auto& [title, meeting] : meetings) titles.push_back(title);
    CHECK(titles == std::vector<std::string>{
                        "Conférence de presse – état de situation du logement social / octobre",
                        "Rencontre du Comité de coordination / février 2004",
                        "Rencontre du Comité de coordination / juin 2003",
                        "Rencontre du Comité de coordination / novembre 2003",
                        "Rencontre du Comité de coordination / septembre 2003",
                        "Rencontre régionale des partenaires régionaux / janvier 2004",
                        "Rencontre territoriale – Haut-St-Maurice / ",
                        "Rencontre territoriale – Maskinongé / juin 2003",
                        "Rencontre territoriale – Mékinac / ",
                        "Rencontre territoriale – Shawinigan / ",
                        "Rencontre territoriale – des Chenaux / ",
                    });
    CHECK(meetings.at(committee_september).window == plan::Interval{day(2003, 9, 1), day(2003, 9, 30)});
    CHECK(meetings.at("Rencontre territoriale – Mékinac / ").window ==
          plan::Interval{plan.period.start, plan.period.end});
    for (const auto& [title, meeting] : meetings) {
        CHECK(meeting.state == MeetingState::to_schedule);
        CHECK(meeting.sequence == 0);
        CHECK(meeting.changed_at == noon());
        CHECK(meeting.slot);
    }
    std::vector<std::string> names;
    for (const auto& [name, changed_at] : desk.calendars()) names.push_back(name);
    CHECK(names == std::vector<std::string>{"comite-de-coordination", "plan", "territoire-des-chenaux",
                                            "territoire-haut-st-maurice", "territoire-maskinonge",
                                            "territoire-mekinac", "territoire-shawinigan", "tout"});
    CHECK(desk.deadlines().size() == 3);
    Session session{desk.database};
    CHECK(store::load_plan(session, result.plan).present.plan == plan);
    CHECK(store::list_plan_sources(session, result.plan).size() == 1);
}

TEST_CASE("The same plan a second time changes nothing at all") {
    Desk desk;
    desk.import(sample_plan(), noon());
    const auto before = desk.contents();
    const auto version = desk.database.version();
    CHECK(actions::preview_import(desk.database, {.plan = sample_plan()}).changes.empty());
    const auto result = desk.import(sample_plan(), noon(3600));
    CHECK_FALSE(result.changed);
    CHECK(result.meetings == MeetingCounts{});
    CHECK(result.revision == 1);
    CHECK(desk.contents() == before);
    CHECK(desk.database.version() == version);
}

TEST_CASE("Another file that says the same is kept, and nothing else") {
    Desk desk;
    const auto first = desk.import(sample_plan(), noon());
    desk.import(sample_plan(), noon(60), "texte remis en page");
    Session session{desk.database};
    CHECK(store::list_plan_sources(session, first.plan).size() == 2);
    CHECK(store::load_plan(session, first.plan).revision == 1);
}

TEST_CASE("A later text raises just the meetings it concerns, under their UIDs") {
    Desk desk;
    desk.import(sample_plan(), noon());
    const auto before = desk.by_uid();
    const auto calendars = desk.calendars();
    plan::Plan revised = sample_plan();

    SECTION("a deadline moved") {
        auto& activity = activity_in(revised, "3.1.1");
        activity.deadlines[1] = month("octobre 2003", 2003, 10);
        activity.obligation->slots[1].deadline = activity.deadlines[1];
        CHECK(desk.import(revised, noon(100)).meetings == MeetingCounts{.changed = 1});
        const auto after = desk.by_uid();
        CHECK(raised(before, after) ==
              std::set<std::string>{"Rencontre du Comité de coordination / octobre 2003"});
        const auto moved = desk.meetings().at("Rencontre du Comité de coordination / octobre 2003");
        CHECK(moved.uid == before.at(moved.uid).uid);
        CHECK(moved.sequence == 1);
        CHECK(moved.changed_at == noon(100));
        CHECK(moved.window == plan::Interval{day(2003, 10, 1), day(2003, 10, 31)});
        for (const auto& [name, changed_at] : desk.calendars()) {
            INFO(name);
            const bool concerned = name == "tout" || name == "plan" || name == "comite-de-coordination";
            CHECK(changed_at == (concerned ? noon(100) : calendars.at(name)));
        }
    }
    SECTION("an activity renumbered: its line is in the description of its meetings") {
        auto& activity = activity_in(revised, "3.1.2");
        activity.key = activity.number = "3.1.9";
        CHECK(desk.import(revised, noon(100)).meetings == MeetingCounts{.changed = 5});
        for (const auto& title : raised(before, desk.by_uid()))
            CHECK(title.starts_with("Rencontre territoriale – "));
    }
    SECTION("within the same second, stamps still grow") {
        activity_in(revised, "3.1.1").obligation->slots[1].deadline->text = "en septembre 2003";
        desk.import(revised, noon());
        CHECK(desk.meetings().at("Rencontre du Comité de coordination / en septembre 2003").changed_at ==
              noon(1));
    }
    SECTION("a reworded activity renames the meetings that no one named otherwise") {
        auto meeting =
            desk.meetings().at("Conférence de presse – état de situation du logement social / octobre");
        auto& title = activity_in(revised, "2.2.2").title;
        title = "Tenir une conférence de presse sur la situation du logement social.";
        SECTION("as the plan named it") {
            desk.import(revised, noon(100));
            CHECK(desk.by_uid().at(meeting.uid).title ==
                  "Conférence de presse – situation du logement social");
        }
        SECTION("as a person named it") {
            meeting.title = "Point de presse";
            {
                Transaction transaction{desk.database};
                store::save_meeting(transaction, meeting, {noon(10), "test"});
                transaction.commit();
            }
            desk.import(revised, noon(100));
            CHECK(desk.by_uid().at(meeting.uid).title == "Point de presse");
            CHECK(desk.by_uid().at(meeting.uid).changed_at == noon(100));
        }
    }
    SECTION("what no calendar shows raises none") {
        activity_in(revised, "3.1.1").resources.push_back({plan::ResourceKind::place, "La Tuque"});
        const auto result = desk.import(revised, noon(100));
        CHECK(result.changed);
        CHECK(result.revision == 2);
        CHECK(result.meetings == MeetingCounts{});
        CHECK(desk.by_uid() == before);
        CHECK(desk.calendars() == calendars);
    }
    SECTION("two activities exchange their numbers") {
        auto& first = activity_in(revised, "3.1.1");
        auto& second = activity_in(revised, "3.1.2");
        std::swap(first.key, second.key);
        std::swap(first.number, second.number);
        desk.import(revised, noon(100));
        const auto after = desk.by_uid();
        REQUIRE(after.size() == before.size());
        for (const auto& [uid, meeting] : after) CHECK(meeting.title == before.at(uid).title);
        Session session{desk.database};
        const auto plans = store::list_plans(session);
        CHECK(store::load_plan(session, plans[0].id).present.plan == revised);
    }
    SECTION("a slot more, a slot less") {
        auto& obligation = *activity_in(revised, "3.1.1").obligation;
        obligation.slots.push_back(slot(month("mars 2004", 2004, 3)));
        CHECK(desk.import(revised, noon(100)).meetings == MeetingCounts{.added = 1});
        CHECK(desk.import(sample_plan(), noon(200)).meetings == MeetingCounts{.archived = 1});
        CHECK(desk.import(revised, noon(300)).meetings == MeetingCounts{.restored = 1});
        CHECK(desk.by_uid().size() == before.size() + 1);
    }
    // Whatever was done, every meeting kept its UID and its place in history.
    for (const auto& [uid, meeting] : before) {
        CHECK(desk.by_uid().contains(uid));
        CHECK(desk.by_uid().at(uid).created_at == noon());
    }
}

TEST_CASE("Deadlines that are no meeting keep their UIDs and raise their stamps alone") {
    Desk desk;
    desk.import(sample_plan(), noon());
    const auto before = desk.deadlines();
    plan::Plan revised = sample_plan();
    activity_in(revised, "2.1.1").deadlines[0] = month("octobre 2003", 2003, 10);
    desk.import(revised, noon(100));
    const auto after = desk.deadlines();
    CHECK(after.at("octobre 2003").uid == before.at("août 2003").uid);
    CHECK(after.at("octobre 2003").sequence == 1);
    CHECK(after.at("octobre 2003").changed_at == noon(100));
    CHECK(after.at("septembre 2003").sequence == 0);
    CHECK(after.at("septembre 2003").changed_at == noon());
    CHECK(desk.calendars().at("plan") == noon(100));
    CHECK(desk.calendars().at("tout") == noon());

    SECTION("gone, then back under the same UID, later than before") {
        activity_in(revised, "2.1.1").deadlines.clear();
        desk.import(revised, noon(200));
        CHECK_FALSE(desk.deadlines().contains("octobre 2003"));
        activity_in(revised, "2.1.1").deadlines.push_back(month("octobre 2003", 2003, 10));
        desk.import(revised, noon(300));
        CHECK(desk.deadlines().at("octobre 2003").uid == before.at("août 2003").uid);
        CHECK(desk.deadlines().at("octobre 2003").changed_at == noon(300));
    }
}

TEST_CASE("A settled date does not move when its deadline does") {
    Desk desk;
    desk.import(sample_plan(), noon());
    const auto settled = desk.settle(desk.meetings().at(committee_september));
    plan::Plan revised = sample_plan();
    auto& activity = activity_in(revised, "3.1.1");
    activity.deadlines[1] = month("octobre 2003", 2003, 10);
    activity.obligation->slots[1].deadline = activity.deadlines[1];
    desk.import(revised, noon(100));
    const auto after = desk.by_uid().at(settled.uid);
    CHECK(after.sitting == settled.sitting);
    CHECK(after.state == MeetingState::confirmed);
    CHECK(after.wording == "octobre 2003");
    CHECK(after.window.start == day(2003, 10, 1));
}

TEST_CASE("An activity that leaves takes its undated meetings out of sight, and brings them back") {
    Desk desk;
    desk.import(sample_plan(), noon());
    const auto dated = desk.settle(desk.meetings().at(maskinonge), MeetingState::held);
    const auto before = desk.by_uid();
    plan::Plan revised = sample_plan();
    take_activity(revised, "3.1.2");
    take_activity(revised, "2.1.1");
    CHECK(desk.import(revised, noon(100)).meetings == MeetingCounts{.archived = 4});
    CHECK_FALSE(desk.deadlines().contains("août 2003"));
    for (const auto& [uid, meeting] : desk.by_uid()) {
        INFO(meeting.title);
        const bool left = meeting.kind == ObligationKind::territorial && uid != dated.uid;
        CHECK(meeting.archived_at == (left ? std::optional{noon(100)} : std::nullopt));
    }
    CHECK(desk.by_uid().at(dated.uid) == before.at(dated.uid));
    CHECK(desk.calendars().at("territoire-mekinac") == noon(100));
    CHECK(desk.calendars().at("territoire-maskinonge") == noon(50));

    CHECK(desk.import(sample_plan(), noon(200)).meetings == MeetingCounts{.restored = 4});
    const auto after = desk.by_uid();
    REQUIRE(after.size() == before.size());
    for (const auto& [uid, meeting] : after) {
        CHECK_FALSE(meeting.archived_at);
        CHECK(meeting.slot == before.at(uid).slot);
        CHECK(meeting.changed_at >= before.at(uid).changed_at);
    }
    CHECK(desk.deadlines().at("août 2003").changed_at == noon(200));
    CHECK_FALSE(desk.import(sample_plan(), noon(300)).changed);
}

TEST_CASE("A cancelled meeting keeps its slot to itself") {
    Desk desk;
    desk.import(sample_plan(), noon());
    auto meeting = desk.meetings().at(maskinonge);
    meeting.state = MeetingState::cancelled;
    meeting.cancelled_at = noon(10);
    {
        Transaction transaction{desk.database};
        store::save_meeting(transaction, meeting, {noon(10), "test"});
        transaction.commit();
    }
    plan::Plan revised = sample_plan();
    activity_in(revised, "3.1.1").resources.clear();
    CHECK(desk.import(revised, noon(100)).meetings == MeetingCounts{});
}

TEST_CASE("A yes counts only for what was shown") {
    Desk desk;
    plan::Plan revised = sample_plan();
    activity_in(revised, "2.2.2").title += " (bis)";
    const ImportedFile file{"plan.txt", "texte", {.plan = revised}};
    const auto refused = [&](const actions::ImportBasis& basis) {
        try {
            actions::apply_import(desk.env(noon(9)), file, basis);
            return false;
        } catch (const domain::Refusal& refusal) {
            return refusal.kind() == domain::RefusalKind::conflict;
        }
    };
    const auto seen_first = actions::preview_import(desk.database, file.reading).basis;
    desk.import(sample_plan(), noon());
    const auto before = desk.contents();
    CHECK(refused(seen_first));
    const auto seen = actions::preview_import(desk.database, file.reading).basis;
    CHECK(seen.revision == 1);
    CHECK(desk.contents() == before);
    plan::Plan other = sample_plan();
    other.title = "Autre titre";
    desk.import(other, noon(5));
    CHECK(refused(seen));
    CHECK_FALSE(refused(actions::preview_import(desk.database, file.reading).basis));
}

TEST_CASE("A file without a plan is refused, and an import that breaks leaves nothing") {
    Desk desk;
    CHECK_THROWS_AS(actions::preview_import(desk.database, {}), domain::Refusal);
    const auto before = desk.contents();
    CHECK_THROWS_AS(actions::apply_import(desk.env(noon()), {}, {}), domain::Refusal);
    int left = 6;
    Env env = desk.env(noon());
    env.new_uid = [&] {
        return --left < 0 ? throw std::runtime_error{"no more"} : "u" + std::to_string(left);
    };
    CHECK_THROWS(actions::apply_import(env, {"plan.txt", "texte", {.plan = sample_plan()}}, {}));
    CHECK(desk.contents() == before);
}

TEST_CASE("A new year's plan carries on the open activities of the year before") {
    Desk desk;
    const auto first = desk.import(sample_plan(), noon());
    for (const auto& [title, meeting] : desk.meetings())
        if (meeting.kind == ObligationKind::committee) desk.settle(meeting, MeetingState::held);
    const auto before = desk.by_uid();

    plan::Plan next = sample_plan();
    next.title = "Plan d’action 2004-2005";
    next.period = plan::fiscal_year(2004);
    auto& moved = activity_in(next, "2.1.1-b");
    moved.key = moved.number = "2.1.2";
    const plan::Reading reading{.plan = next};
    const auto preview = actions::preview_import(desk.database, reading);
    CHECK(preview.kind == ImportKind::new_period);
    CHECK(preview.changes.size() == 8);
    CHECK(preview.lineage.size() == 7); // all but the four coordination meetings, held
    CHECK(std::ranges::any_of(preview.lineage, [](const plan::Match& match) {
        return match.old_key == "2.1.1-b" && match.new_key == "2.1.2";
    }));

    const auto result = desk.import(next, noon(100));
    CHECK(result.kind == ImportKind::new_period);
    CHECK(result.plan != first.plan);
    CHECK(result.meetings == MeetingCounts{.added = 11});
    for (const auto& [uid, meeting] : before) CHECK(desk.by_uid().at(uid) == meeting);
    Session session{desk.database};
    const auto lineage = store::list_lineage(session, result.plan);
    CHECK(lineage.size() == 7);
    const auto old_plan = store::load_plan(session, first.plan);
    CHECK(old_plan.present.plan == sample_plan());
    std::set<domain::ActivityId> ancestors;
    for (const auto& link : lineage) ancestors.insert(link.ancestor);
    CHECK(ancestors.size() == 7);
    CHECK(store::list_committees(session).size() == 1);
}

TEST_CASE("A calendar's last change never goes back, whatever is imported and whenever") {
    const auto seed = std::random_device{}();
    CAPTURE(seed);
    std::mt19937 random{seed};
    Desk desk;
    plan::Plan plan = sample_plan();
    desk.import(plan, noon());
    std::vector<plan::Activity> out;
    const char* keys[] = {"1.1.1", "1.1.2", "2.1.1", "2.1.1-b", "2.2.2", "3.1.1", "3.1.2", "3.1.3"};
    for (int round = 0; round < 60; ++round) {
        const auto calendars = desk.calendars();
        const auto meetings = desk.by_uid();
        plan::Plan changed = sample_plan();
        for (const auto* key : keys) switch (random() % 5) {
            case 0: take_activity(changed, key); break;
            case 1: activity_in(changed, key).number += "0"; break;
            case 2:
                if (auto& obligation = activity_in(changed, key).obligation;
                    obligation && !obligation->slots.empty())
                    obligation->slots.erase(obligation->slots.begin() +
                                            static_cast<int>(random() % obligation->slots.size()));
                break;
            case 3:
                if (auto& deadlines = activity_in(changed, key).deadlines; !deadlines.empty())
                    deadlines[0] = month("mai 2003", 2003, 5);
                break;
            default: break;
            }
        desk.import(changed, noon(static_cast<int>(random() % 200) - 100), std::to_string(round));
        for (const auto& [name, changed_at] : calendars) REQUIRE(desk.calendars().at(name) >= changed_at);
        const auto after = desk.by_uid();
        bool any = false;
        for (const auto& [uid, meeting] : meetings) {
            REQUIRE(after.contains(uid));
            REQUIRE(after.at(uid).sequence >= meeting.sequence);
            REQUIRE(after.at(uid).changed_at >= meeting.changed_at);
            REQUIRE(desk.calendars().at("tout") >= after.at(uid).changed_at);
            any = any || after.at(uid).sequence > meeting.sequence;
        }
        if (any) REQUIRE(desk.calendars().at("tout") > calendars.at("tout"));
        Session session{desk.database};
        REQUIRE(store::load_plan(session, store::list_plans(session)[0].id).present.plan == changed);
    }
    REQUIRE(desk.by_uid().size() < 40);
}
