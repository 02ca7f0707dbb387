#include "support/catch.hpp"
#include "support/import_desk.hpp"

#include <random>
#include <set>

using namespace arrimage;
using namespace arrimage::support;
using actions::MeetingCounts;
using domain::Meeting;
using domain::MeetingState;
using plan::ObligationKind;
using store::Session;
using store::Transaction;

namespace {

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
