#include "actions/cut_former_accesses.hpp"
#include "actions/find_visitor.hpp"
#include "actions/leave_person.hpp"
#include "actions/return_person.hpp"
#include "actions/sign_in.hpp"
#include "actions/tokens.hpp"
#include "store/persons.hpp"
#include "store/sign_ins.hpp"
#include "store/subscriptions.hpp"
#include "support/catch.hpp"
#include "support/people_desk.hpp"
#include "support/refused.hpp"

using namespace arrimage;
using namespace arrimage::support;
using domain::RefusalKind;
using domain::Tenure;

namespace {

const auto april = PeopleDesk::april;
const auto today = PeopleDesk::today;

/// Odile sits, is secretary, is signed in, and has a link of each kind.
struct Office : PeopleDesk {
    domain::CommitteeId suivi = committee();
    domain::SeatId chair = seat("Présidence", suivi);
    domain::PersonId odile = person("Odile Tremblay", {"odile@exemple.org"});
    domain::PersonId luc = person("Luc Roy");

    Office() {
        sit(chair, odile);
        actions::grant_role(env(), {.person = odile, .committee = suivi, .tenure = {april, {}}});
        sign_in(odile, "odile");
        sign_in(luc, "luc");
        subscribe(odile, "odile");
        subscribe(luc, "luc");
        store::Transaction transaction{database};
        store::save_sign_in_link(transaction, actions::hash_token("lien"),
                                 {odile, noon(), noon() + domain::sign_in_link_life, {}});
        ask(transaction);
        transaction.commit();
    }

    void sign_in(domain::PersonId person, const std::string& name) {
        store::Transaction transaction{database};
        store::save_browser(transaction, actions::hash_token(name),
                            {.person = person,
                             .created_at = noon(),
                             .last_seen_at = noon(),
                             .expires_at = noon() + domain::browser_life});
        transaction.commit();
    }

    void subscribe(domain::PersonId person, const std::string& token) {
        store::Transaction transaction{database};
        const auto id = store::save_subscription(transaction, {.calendar = {domain::CalendarKind::plan},
                                                               .label = token,
                                                               .token_hash = token,
                                                               .created_at = noon()});
        transaction.query("UPDATE subscriptions SET person = ?2 WHERE id = ?1").bind(id, person).run();
        transaction.commit();
    }

    void ask(store::Transaction& transaction) {
        const auto meeting = store::save_meeting(
            transaction, {.uid = "m", .title = "Rencontre", .window = {april, april}, .committee = suivi},
            {noon(), ""});
        transaction.query("INSERT INTO polls (id, meeting, opened_at) VALUES (1, ?1, ?2)")
            .bind(meeting.id, noon())
            .run();
        for (const auto person : {odile, luc}) {
            transaction.query("INSERT INTO poll_invitees (id, poll, person, note) VALUES (?1, 1, ?1, 'oui')")
                .bind(person)
                .run();
            transaction.query("INSERT INTO poll_links (token_hash, invitee, created_at) VALUES (?2, ?1, ?3)")
                .bind(person, "sondage-" + std::to_string(person.value), noon())
                .run();
        }
    }

    actions::Left leave(plan::Date last) {
        return actions::leave_person(env(), {.person = odile, .last = last, .today = today});
    }

    /// What still lets someone in: "session:2 link:1 …" by person.
    std::vector<std::string> open_doors() {
        store::Session session{database};
        auto query = session.query(
            "SELECT 'session', person FROM sessions WHERE ended_at IS NULL"
            " UNION ALL SELECT 'link', person FROM sign_in_links WHERE used_at IS NULL AND expires_at > ?1"
            " UNION ALL SELECT 'poll', i.person FROM poll_links l JOIN poll_invitees i ON i.id = l.invitee"
            " UNION ALL SELECT 'feed', person FROM subscriptions WHERE revoked_at IS NULL ORDER BY 2, 1");
        query.bind(noon());
        std::vector<std::string> doors;
        while (query.next())
            doors.push_back(query.get<std::string>(0) + ":" + std::to_string(query.get<int>(1)));
        return doors;
    }
};

using Doors = std::vector<std::string>;
const Doors all_doors{"feed:1", "link:1", "poll:1", "session:1", "feed:2", "poll:2", "session:2"};
const Doors doors_of_luc{"feed:2", "poll:2", "session:2"};

} // namespace

TEST_CASE("Who leaves loses their seats, functions and every way in, and nothing of the past") {
    Office office;
    REQUIRE(office.open_doors() == all_doors);
    const auto left = office.leave(today);
    CHECK(left.person.active == Tenure{april, today});
    CHECK(left.holdings.size() == 1);
    CHECK(left.roles.size() == 1);
    CHECK(left.accesses_cut);
    CHECK(office.open_doors() == doors_of_luc);
    const auto view = actions::show_person(office.database, office.odile);
    CHECK(view.seats.at(0).holding.tenure == Tenure{april, today});
    CHECK(view.roles.at(0).role.tenure == Tenure{april, today});
    CHECK(view.person.addresses.size() == 1);
    const auto committee = actions::show_committee(office.database, office.suivi, day(2003, 4, 16));
    CHECK(committee.members.empty());
    CHECK(committee.seats.at(0).vacant);
    CHECK(actions::show_committee(office.database, office.suivi, today).members.size() == 1);
}

TEST_CASE("A revoked subscription of someone who left is told to what serves feeds") {
    Office office;
    const auto version = [&] {
        store::Session session{office.database};
        return session.version();
    };
    const auto before = version();
    office.leave(today);
    store::Session session{office.database};
    CHECK(session.changes_since(before)->subscriptions.size() == 1);
}

TEST_CASE("A departure written ahead cuts nothing until its day has passed") {
    Office office;
    CHECK_FALSE(office.leave(day(2003, 6, 30)).accesses_cut);
    CHECK(office.open_doors() == all_doors);
    CHECK(actions::cut_former_accesses(office.env(), day(2003, 6, 30)) == 0);
    CHECK(actions::cut_former_accesses(office.env(), day(2003, 7, 1)) == 1);
    CHECK(office.open_doors() == doors_of_luc);
    CHECK(actions::cut_former_accesses(office.env(), day(2003, 7, 2)) == 0);
}

TEST_CASE("What had not begun is taken back; what has begun is not forgotten") {
    Office office;
    const auto other = office.seat("Trésorerie", office.suivi);
    office.sit(other, office.odile, {day(2003, 9, 1), {}});
    SECTION("a seat to come") {
        office.leave(day(2003, 6, 30));
        CHECK(actions::show_person(office.database, office.odile).seats.size() == 1);
    }
    SECTION("a seat already held") {
        const auto before = office.rows();
        const auto answer = refused([&] {
            actions::leave_person(office.env(),
                                  {.person = office.odile, .last = today, .today = day(2003, 10, 1)});
        });
        CHECK(answer.kind == RefusalKind::conflict);
        CHECK(answer.names("1er septembre 2003"));
        CHECK(office.rows() == before);
    }
}

TEST_CASE("Nobody leaves before they came, nor leaves the office without a coordonnatrice") {
    Office office;
    CHECK(refused([&] { office.leave(day(2003, 3, 31)); }).kind == RefusalKind::invalid);
    office.coordinate(office.odile);
    const auto before = office.rows();
    CHECK(refused([&] { office.leave(today); }).kind == RefusalKind::conflict);
    CHECK(office.rows() == before);
    office.coordinate(office.luc, {today, {}});
    CHECK_NOTHROW(office.leave(today));
    CHECK(refused([&] {
              actions::leave_person(office.env(), {.person = office.luc, .last = today, .today = today});
          }).kind == RefusalKind::conflict);
}

TEST_CASE("A departure is undone: seats and functions go on where nobody else has them") {
    Office office;
    CHECK(refused([&] { actions::return_person(office.env(), office.odile); }).kind == RefusalKind::conflict);
    office.leave(today);
    SECTION("the seat is free") {
        const auto returned = actions::return_person(office.env(), office.odile);
        CHECK(returned.person.active == Tenure{april, {}});
        CHECK(returned.holdings.size() == 1);
        CHECK(returned.roles.size() == 1);
        CHECK(returned.lost.empty());
        CHECK(actions::show_person(office.database, office.odile).seats.at(0).holding.tenure ==
              Tenure{april, {}});
        CHECK(office.open_doors() == doors_of_luc);
    }
    SECTION("somebody else sits") {
        office.sit(office.chair, office.luc, {day(2003, 9, 1), {}});
        const auto returned = actions::return_person(office.env(), office.odile);
        CHECK(returned.holdings.empty());
        CHECK(returned.lost.size() == 1);
    }
}
