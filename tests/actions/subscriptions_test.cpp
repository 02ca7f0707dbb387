#include "actions/add_person.hpp"
#include "actions/add_seat.hpp"
#include "actions/end_holding.hpp"
#include "actions/grant_role.hpp"
#include "actions/leave_person.hpp"
#include "actions/list_calendars.hpp"
#include "actions/list_subscriptions.hpp"
#include "actions/return_person.hpp"
#include "actions/revoke_subscription.hpp"
#include "actions/seat_person.hpp"
#include "domain/refusal.hpp"
#include "store/committees.hpp"
#include "store/territories.hpp"
#include "support/catch.hpp"
#include "support/feed_desk.hpp"
#include "support/refused.hpp"

using namespace arrimage;
using namespace arrimage::support;
using domain::PersonId;
using domain::RefusalKind;

namespace {

const plan::Date today = day(2003, 5, 1);
const plan::Date april = day(2003, 4, 1);

/// Someone who sits at one committee for Mékinac, and a feed for each link. It is 1 May 2003.
struct Members {
    FeedDesk desk{};
    PersonId odile = person("Odile Tremblay");
    PersonId luc = person("Luc Roy");
    domain::SeatId seat{};
    domain::Holding holding{};

    Members() {
        make_committees();
        holding = sit(april);
    }

    PersonId person(const std::string& name) {
        return actions::add_person(desk.env(start), {.name = name, .from = april}).id;
    }

    void make_committees() {
        store::Transaction transaction{desk.database};
        const auto committee = store::save_committee(transaction, "Comité de suivi", desk.uids, start).id;
        store::save_committee(transaction, "Comité du logement", desk.uids, start);
        const auto territory = store::save_territory(transaction, "Mékinac", desk.uids, start).id;
        seat = actions::add_seat(transaction, {.committee = committee, .territory = territory}).id;
        transaction.commit();
    }

    domain::Holding sit(plan::Date from) {
        return actions::seat_person(desk.env(start), {seat, odile, {from, {}}});
    }

    std::string subscribe(const char* calendar, PersonId person) {
        const auto token = std::string{calendar} + std::to_string(++desk.tokens);
        actions::add_subscription(desk.database,
                                  {.calendar = *domain::calendar_name(calendar),
                                   .label = "essai",
                                   .token = token,
                                   .person = person,
                                   .today = today},
                                  start);
        return token;
    }

    /// What a link answers at an instant: "200", or the kind of refusal.
    std::string answer(const std::string& token, const char* calendar, domain::Instant at) {
        try {
            return desk.feeds.find(token, calendar, at) ? "200" : "nothing";
        } catch (const domain::Refusal& refusal) {
            return refusal.kind() == RefusalKind::gone ? "410" : "other";
        }
    }

    std::vector<std::string> followed_by(const domain::Viewer& viewer, plan::Date on = today) {
        std::vector<std::string> names;
        for (const auto& listed : actions::list_calendars_for(desk.database, viewer, start, on))
            names.push_back(domain::to_string(listed.name));
        return names;
    }
};

using Names = std::vector<std::string>;

} // namespace

TEST_CASE("A person may subscribe to their meetings, the plan, their committees and their territories") {
    Members members;
    CHECK(members.followed_by({members.odile}) ==
          Names{"plan", "comite-de-suivi", "territoire-mekinac", "personne-odile-tremblay"});
    CHECK(members.followed_by({members.luc}) == Names{"plan", "personne-luc-roy"});
    CHECK(members.followed_by({members.odile}, day(2003, 3, 31)).empty());
    CHECK(members.followed_by({}).empty());
    const auto all = actions::list_calendars(members.desk.database, start).size();
    CHECK(members.followed_by({members.luc, true}).size() + 1 == all); // without Odile's own
    for (const auto* calendar : {"tout", "comite-du-logement", "personne-luc-roy"})
        CHECK(refused([&] { members.subscribe(calendar, members.odile); }).kind == RefusalKind::not_allowed);
    CHECK(refused([&] { members.subscribe("plan", {99}); }).kind == RefusalKind::not_found);
    CHECK(members.answer(members.subscribe("comite-de-suivi", members.odile), "comite-de-suivi", start) ==
          "200");
}

TEST_CASE("A link stops at the end of its owner's last local day, with nothing to wake it") {
    Members members;
    const auto link = members.subscribe("personne-odile-tremblay", members.odile);
    actions::leave_person(members.desk.env(start), {members.odile, day(2003, 10, 31), today});
    const auto midnight = std::chrono::sys_days{day(2003, 11, 1)} + 5h; // winter time in Toronto
    CHECK(members.answer(link, "personne-odile-tremblay", midnight - 1s) == "200");
    const auto version = members.desk.database.version();
    CHECK(members.answer(link, "personne-odile-tremblay", midnight) == "410");
    CHECK(members.desk.database.version() == version);
    actions::return_person(members.desk.env(start), members.odile);
    CHECK(members.answer(link, "personne-odile-tremblay", midnight) == "200");
}

TEST_CASE("Who leaves today has all their links cut for good, and nobody else's") {
    Members members;
    const auto hers = members.subscribe("plan", members.odile), his = members.subscribe("plan", members.luc);
    actions::leave_person(members.desk.env(start), {members.odile, today, today});
    CHECK(members.answer(hers, "plan", start) == "410");
    CHECK(members.answer(his, "plan", start) == "200");
    actions::return_person(members.desk.env(start), members.odile);
    CHECK(members.answer(hers, "plan", start) == "410");
}

TEST_CASE(
    "Who loses a seat no longer sees its committee by their link, and sees it again with a seat there") {
    Members members;
    const auto committee = members.subscribe("comite-de-suivi", members.odile);
    const auto territory = members.subscribe("territoire-mekinac", members.odile);
    const auto own = members.subscribe("personne-odile-tremblay", members.odile);
    const auto nobodys = members.desk.subscribe("comite-de-suivi");
    const auto later = start + std::chrono::days{60};
    CHECK(members.answer(committee, "comite-de-suivi", later) == "200");
    actions::end_holding(members.desk.env(start), members.holding.id, day(2003, 5, 31));
    CHECK(members.answer(committee, "comite-de-suivi", start) == "200");
    CHECK(members.answer(committee, "comite-de-suivi", later) == "410");
    CHECK(members.answer(territory, "territoire-mekinac", later) == "410");
    CHECK(members.answer(own, "personne-odile-tremblay", later) == "200");
    CHECK(members.answer(nobodys, "comite-de-suivi", later) == "200");
    members.sit(day(2003, 6, 15));
    CHECK(members.answer(committee, "comite-de-suivi", later) == "200");
}

TEST_CASE("The coordonnatrice's links to what is not hers stop with her function") {
    Members members;
    actions::grant_role(
        members.desk.env(start),
        {.person = members.luc, .role = domain::Role::coordonnatrice, .tenure = {april, day(2003, 6, 30)}});
    const auto all = members.subscribe("tout", members.luc);
    CHECK(members.answer(all, "tout", start) == "200");
    CHECK(members.answer(all, "tout", std::chrono::sys_days{day(2003, 7, 1)} + 12h) == "410");
}

TEST_CASE("A person cuts their own links and no other") {
    Members members;
    const auto hers = members.subscribe("plan", members.odile);
    const auto id = actions::list_subscriptions(members.desk.database, today).front().subscription.id;
    CHECK(refused([&] { actions::revoke_subscription(members.desk.env(start), id, members.luc); }).kind ==
          RefusalKind::not_found);
    CHECK(members.answer(hers, "plan", start) == "200");
    actions::revoke_subscription(members.desk.env(start), id, members.odile);
    CHECK(members.answer(hers, "plan", start) == "410");
    CHECK(refused([&] { actions::revoke_subscription(members.desk.env(start), {99}); }).kind ==
          RefusalKind::not_found);
}

TEST_CASE("Links are listed with whose they are and whether they work") {
    Members members;
    members.subscribe("comite-de-suivi", members.odile);
    members.subscribe("plan", members.luc);
    members.desk.subscribe("tout");
    const auto all = actions::list_subscriptions(members.desk.database, today);
    REQUIRE(all.size() == 3);
    CHECK(all[0].whose == "Odile Tremblay");
    CHECK(all[0].calendar_title == "Comité de suivi");
    CHECK(all[0].works);
    CHECK(all[2].whose.empty());
    CHECK(all[2].works);
    CHECK(actions::list_subscriptions(members.desk.database, today, members.luc).size() == 1);
    actions::end_holding(members.desk.env(start), members.holding.id, day(2003, 4, 30));
    CHECK_FALSE(actions::list_subscriptions(members.desk.database, today)[0].works);
    actions::revoke_subscription(members.desk.env(start), all[2].subscription.id);
    CHECK_FALSE(actions::list_subscriptions(members.desk.database, today)[2].works);
}
