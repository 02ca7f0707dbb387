#include "actions/change_person.hpp"
#include "actions/close_seat.hpp"
#include "actions/end_holding.hpp"
#include "actions/end_role.hpp"
#include "actions/find_body.hpp"
#include "actions/find_person.hpp"
#include "actions/list_bodies.hpp"
#include "actions/list_persons.hpp"
#include "actions/show_territory.hpp"
#include "support/catch.hpp"
#include "support/people_desk.hpp"
#include "support/refused.hpp"

using namespace arrimage;
using namespace arrimage::support;
using domain::RefusalKind;
using domain::Role;
using domain::Tenure;

namespace {

using Lines = std::vector<std::string>;

const auto april = PeopleDesk::april;
const auto today = PeopleDesk::today;

} // namespace

TEST_CASE("A person is added as written, their addresses in lower case and once") {
    PeopleDesk desk;
    const auto territory = actions::add_territory(desk.env(), "Mékinac");
    const auto added =
        actions::add_person(desk.env(), {.name = " Odile  Tremblay ",
                                         .addresses = {"Odile@Exemple.org", "odile@exemple.org"},
                                         .organisation = "Maison des familles",
                                         .territory = territory.id,
                                         .language = domain::Language::english,
                                         .from = april});
    const auto view = actions::show_person(desk.database, added.id);
    CHECK(view.person == added);
    CHECK(added.name == "Odile Tremblay");
    CHECK(added.addresses == Lines{"odile@exemple.org"});
    CHECK(added.language == domain::Language::english);
    CHECK(view.organisation == "Maison des familles");
    CHECK(view.territory == "Mékinac");
    CHECK(view.seats.empty());
}

TEST_CASE("A person that cannot be is refused, and nothing is written") {
    PeopleDesk desk;
    desk.person("Luc Roy", {"luc@exemple.org"});
    const auto before = desk.rows();
    const auto answer = [&](actions::PersonEntry entry) {
        entry.from = april;
        return refused([&] { actions::add_person(desk.env(), entry); });
    };
    CHECK(answer({.name = " "}).kind == RefusalKind::invalid);
    CHECK(answer({.name = "Odile", .addresses = {"odile"}}).kind == RefusalKind::invalid);
    CHECK(answer({.name = "Odile", .organisation = "Deux\nlignes"}).kind == RefusalKind::invalid);
    CHECK(answer({.name = "Odile", .territory = domain::TerritoryId{9}}).kind == RefusalKind::not_found);
    CHECK(answer({.name = "Odile", .addresses = {"LUC@exemple.org"}, .organisation = "Nouvel"})
              .names("Luc Roy"));
    Lines many;
    for (int i = 0; i < 11; ++i) many.push_back("a" + std::to_string(i) + "@exemple.org");
    CHECK(answer({.name = "Odile", .addresses = many}).kind == RefusalKind::invalid);
    CHECK(desk.rows() == before);
}

TEST_CASE("Two people who change a person at once do not overwrite each other") {
    PeopleDesk desk;
    const auto odile = desk.person("Odile Tremblay");
    const actions::PersonEntry entry{.name = "Odile Roy", .from = april};
    CHECK(actions::change_person(desk.env(), {odile, 1, entry}).version == 2);
    const auto answer = refused([&] {
        actions::change_person(desk.env(), {odile, 1, {.name = "Odile Cyr", .from = april}});
    });
    CHECK(answer.kind == RefusalKind::conflict);
    CHECK(desk.load(odile).name == "Odile Roy");
}

TEST_CASE("A person's first day does not move after a seat or a function of theirs began") {
    PeopleDesk desk;
    const auto odile = desk.person("Odile Tremblay");
    desk.sit(desk.seat("Présidence", desk.committee()), odile, {day(2003, 5, 1), {}});
    const auto move = [&](plan::Date from) {
        const auto version = desk.load(odile).version;
        return refused([&] {
                   actions::change_person(desk.env(), {odile, version, {.name = "Odile", .from = from}});
               })
            .kind;
    };
    CHECK_FALSE(move(day(2003, 5, 1)));
    CHECK(move(day(2003, 5, 2)) == RefusalKind::conflict);
    CHECK_FALSE(move(day(2002, 1, 1)));
}

TEST_CASE("A seat passes from one holder to the next, never two at once") {
    PeopleDesk desk;
    const auto committee = desk.committee();
    const auto seat = desk.seat("Présidence", committee);
    const auto odile = desk.person("Odile Tremblay"), luc = desk.person("Luc Roy");
    desk.sit(seat, odile);
    const actions::Seating next{.seat = seat, .person = luc, .tenure = {day(2003, 9, 1), {}}};
    const auto answer = refused([&] { actions::seat_person(desk.env(), next); });
    CHECK(answer.kind == RefusalKind::conflict);
    CHECK(answer.names("Odile Tremblay"));
    SECTION("when asked, the former one stops the day before") {
        auto replacing = next;
        replacing.replacing = true;
        actions::seat_person(desk.env(), replacing);
        CHECK(desk.held(committee) == Lines{"Odile Tremblay 2003-04-01/2003-08-31", "Luc Roy 2003-09-01/"});
        SECTION("one who had begun that very day never was") {
            replacing.person = odile;
            actions::seat_person(desk.env(), replacing);
            CHECK(desk.held(committee) ==
                  Lines{"Odile Tremblay 2003-04-01/2003-08-31", "Odile Tremblay 2003-09-01/"});
        }
        SECTION("who comes later is not pushed aside") {
            replacing = {.seat = seat, .person = luc, .tenure = {day(2003, 6, 1), {}}, .replacing = true};
            const auto before = desk.rows();
            CHECK(refused([&] { actions::seat_person(desk.env(), replacing); }).kind ==
                  RefusalKind::conflict);
            CHECK(desk.rows() == before);
        }
    }
    SECTION("once the former one has ended") {
        const auto holding = actions::show_person(desk.database, odile).seats.at(0).holding;
        actions::end_holding(desk.env(), holding.id, day(2003, 8, 31));
        actions::seat_person(desk.env(), next);
        CHECK(desk.held(committee).size() == 2);
        CHECK(
            refused([&] { actions::end_holding(desk.env(), holding.id, day(2003, 9, 1)); }).names("Luc Roy"));
    }
    SECTION("the day before its first takes a holding back, an earlier one is a mistake") {
        const auto holding = actions::show_person(desk.database, odile).seats.at(0).holding;
        CHECK(refused([&] { actions::end_holding(desk.env(), holding.id, day(2003, 3, 30)); }).kind ==
              RefusalKind::invalid);
        CHECK_FALSE(actions::end_holding(desk.env(), holding.id, day(2003, 3, 31)));
        CHECK(desk.held(committee).empty());
    }
}

TEST_CASE("A closed seat ends its holder's tenure and is no vacancy") {
    PeopleDesk desk;
    const auto committee = desk.committee();
    const auto seat = desk.seat("Présidence", committee);
    desk.sit(seat, desk.person("Odile Tremblay"), {april, day(2003, 4, 30)});
    desk.sit(seat, desk.person("Luc Roy"), {day(2003, 5, 1), {}});
    CHECK(refused([&] {
              actions::close_seat(desk.env(), seat, day(2003, 3, 31), today);
          }).names("Odile Tremblay"));
    actions::close_seat(desk.env(), seat, day(2003, 4, 20), today);
    CHECK(desk.held(committee) == Lines{"Odile Tremblay 2003-04-01/2003-04-20"});
    CHECK_FALSE(actions::show_committee(desk.database, committee, day(2003, 4, 20)).seats.at(0).vacant);
    CHECK_FALSE(actions::show_committee(desk.database, committee, day(2003, 4, 21)).seats.at(0).vacant);
}

TEST_CASE("What ties a person to meetings changes: their calendar is told") {
    PeopleDesk desk;
    const auto committee = desk.committee();
    const auto seat = desk.seat("Présidence", committee);
    const auto odile = desk.person("Odile Tremblay");
    const auto told = [&](auto act) {
        const auto before = desk.database.version();
        act();
        store::Session session{desk.database};
        const auto changes = session.changes_since(before);
        return changes && changes->concern({domain::CalendarKind::person, odile.value});
    };
    domain::Holding holding;
    CHECK(told([&] { holding = desk.sit(seat, odile); }));
    CHECK(told([&] { actions::end_holding(desk.env(), holding.id, today); }));
    CHECK(told([&] { actions::end_holding(desk.env(), holding.id, day(2003, 3, 31)); }));
    CHECK(told([&] { desk.coordinate(odile); }));
    CHECK(told([&] { actions::change_person(desk.env(), {odile, 1, {.name = "Odile", .from = april}}); }));
    CHECK_FALSE(told([&] { desk.person("Luc Roy"); }));
}

TEST_CASE("A committee's seats have names of their own") {
    PeopleDesk desk;
    const auto committee = desk.committee();
    const auto territory = actions::add_territory(desk.env(), "Mékinac").id;
    const auto add = [&](const domain::Seat& seat) {
        return refused([&] { actions::add_seat(desk.env(), seat); });
    };
    CHECK_FALSE(add({.committee = committee, .territory = territory}).kind);
    CHECK(add({.committee = committee, .name = "mekinac"}).kind == RefusalKind::conflict);
    CHECK(add({.committee = committee, .territory = territory})
              .names("Comité de suivi a déjà un siège « Mékinac »"));
    CHECK_FALSE(
        add({.committee = committee, .name = "Mékinac, milieu communautaire", .territory = territory}).kind);
    CHECK_FALSE(add({.committee = desk.committee("Table jeunesse"), .name = "Mékinac"}).kind);
    CHECK(add({.committee = committee}).kind == RefusalKind::invalid);
    CHECK(add({.committee = {9}, .name = "Siège"}).kind == RefusalKind::not_found);
    actions::close_seat(desk.env(), actions::show_committee(desk.database, committee, today).seats[0].seat.id,
                        april, today);
    CHECK_FALSE(add({.committee = committee, .name = "Mékinac"}).kind);
}

TEST_CASE("A committee shows its members, vacancies and history on a day") {
    PeopleDesk desk;
    const auto committee = desk.committee();
    const auto territory = actions::add_territory(desk.env(), "Mékinac").id;
    const auto chair = desk.seat("Présidence", committee);
    const auto local = actions::add_seat(desk.env(), {.committee = committee, .territory = territory}).id;
    const auto odile = desk.person("Odile Tremblay"), luc = desk.person("Luc Roy"),
               eve = desk.person("Ève Cyr");
    desk.sit(chair, odile, {april, day(2003, 6, 30)});
    desk.sit(chair, luc, {day(2003, 9, 1), {}});
    actions::grant_role(desk.env(), {.person = eve, .committee = committee, .tenure = {april, {}}});

    const auto members = [&](plan::Date day) {
        Lines names;
        for (const auto& person : actions::show_committee(desk.database, committee, day).members)
            names.push_back(person.name);
        return names;
    };
    CHECK(members(today) == Lines{"Odile Tremblay", "Ève Cyr"});
    CHECK(members(day(2003, 7, 1)) == Lines{"Ève Cyr"});
    CHECK(members(day(2003, 9, 1)) == Lines{"Luc Roy", "Ève Cyr"});
    const auto view = actions::show_committee(desk.database, committee, today);
    CHECK(view.seats[0].holder->name == "Odile Tremblay");
    CHECK(view.seats[0].history.size() == 2);
    CHECK(view.seats[1].label == "Mékinac");
    CHECK(view.seats[1].vacant);
    CHECK(view.secretaries.at(0).name == "Ève Cyr");
    const auto lines = actions::list_committees(desk.database, day(2003, 7, 1));
    CHECK(lines.at(0).seats == 2);
    CHECK(lines.at(0).vacant == 2);

    desk.sit(local, eve);
    const auto place = actions::show_territory(desk.database, territory, today);
    REQUIRE(place.seats.size() == 1);
    CHECK(place.seats[0].holder->name == "Ève Cyr");
    CHECK(place.seats[0].committee.name == "Comité de suivi");
    CHECK(place.persons.empty());
    const auto seats = actions::show_person(desk.database, eve).seats;
    CHECK(seats.at(0).label == "Mékinac");
    CHECK(actions::show_person(desk.database, eve).roles.at(0).committee->name == "Comité de suivi");
}

TEST_CASE("A function is had once, by someone who takes part, and a secretary is one committee's") {
    PeopleDesk desk;
    const auto odile = desk.person("Odile Tremblay");
    const auto committee = desk.committee();
    const auto kind = [&](const domain::RoleHolding& role) {
        return refused([&] { actions::grant_role(desk.env(), role); }).kind;
    };
    CHECK_FALSE(kind({.person = odile, .committee = committee, .tenure = {april, {}}}));
    CHECK(kind({.person = odile, .committee = committee, .tenure = {today, {}}}) == RefusalKind::conflict);
    CHECK_FALSE(
        kind({.person = odile, .committee = desk.committee("Table jeunesse"), .tenure = {april, {}}}));
    CHECK(kind({.person = odile, .tenure = {april, {}}}) == RefusalKind::invalid);
    CHECK(
        kind(
            {.person = odile, .role = Role::coordonnatrice, .committee = committee, .tenure = {april, {}}}) ==
        RefusalKind::invalid);
    CHECK(kind({.person = odile, .role = Role::coordonnatrice, .tenure = {day(2003, 3, 31), {}}}) ==
          RefusalKind::conflict);
    CHECK(kind({.person = odile, .role = Role::coordonnatrice, .tenure = {today, april}}) ==
          RefusalKind::invalid);
    CHECK(kind({.person = {9}, .role = Role::coordonnatrice, .tenure = {april, {}}}) ==
          RefusalKind::not_found);
}

TEST_CASE("The last coordonnatrice keeps the function until another has it") {
    PeopleDesk desk;
    const auto odile = desk.person("Odile Tremblay"), luc = desk.person("Luc Roy");
    const auto role = desk.coordinate(odile);
    const auto end = [&](plan::Date last) {
        return refused([&] { actions::end_role(desk.env(), role.id, last, today); }).kind;
    };
    CHECK(end(today) == RefusalKind::conflict);
    CHECK(end(day(2010, 1, 1)) == RefusalKind::conflict);
    CHECK(end(day(2003, 3, 31)) == RefusalKind::conflict);
    desk.coordinate(luc, {day(2003, 5, 1), {}});
    CHECK(end(today) == RefusalKind::conflict);
    CHECK_FALSE(end(day(2003, 4, 30)));
    CHECK(actions::show_person(desk.database, odile).roles.at(0).role.tenure ==
          Tenure{april, day(2003, 4, 30)});
}

TEST_CASE("A function that never was is taken back") {
    PeopleDesk desk;
    const auto odile = desk.person("Odile Tremblay");
    desk.coordinate(odile);
    const auto role = desk.coordinate(desk.person("Luc Roy"));
    CHECK_FALSE(actions::end_role(desk.env(), role.id, day(2003, 3, 31), today));
    CHECK(refused([&] { actions::end_role(desk.env(), role.id, today, today); }).kind ==
          RefusalKind::not_found);
}

TEST_CASE("A person is named by number, slug, name or address, a body by its name or its calendar's") {
    PeopleDesk desk;
    const auto odile = desk.person("Odile Tremblay", {"odile@exemple.org"});
    for (const auto* who : {"1", "odile-tremblay", "Odile Tremblay", "ODILE@exemple.org"})
        CHECK(actions::find_person(desk.database, who).id == odile);
    for (const auto* who : {"2", "odile", "", "1 ", "99999999999999999999", "luc@exemple.org"})
        CHECK(refused([&] { actions::find_person(desk.database, who); }).kind == RefusalKind::not_found);
    const auto committee = desk.committee("Comité de suivi");
    for (const auto* name : {"de-suivi", "comité de SUIVI", "comite-de-suivi"})
        CHECK(actions::find_committee(desk.database, name).id == committee);
    CHECK(refused([&] { actions::find_committee(desk.database, "suivi"); }).kind == RefusalKind::not_found);
    const auto territory = actions::add_territory(desk.env(), "Mékinac").id;
    for (const auto* name : {"mekinac", "MÉKINAC", "territoire-mekinac"})
        CHECK(actions::find_territory(desk.database, name).id == territory);
}

TEST_CASE("Persons are listed a page at a time, with the names of their bodies") {
    PeopleDesk desk;
    actions::add_person(desk.env(),
                        {.name = "Odile Tremblay", .organisation = "Maison des familles", .from = april});
    desk.person("Luc Roy");
    const auto list = actions::list_persons(desk.database, {.limit = 1, .offset = 1});
    CHECK(list.count == 2);
    REQUIRE(list.persons.size() == 1);
    CHECK(list.persons[0].person.name == "Odile Tremblay");
    CHECK(list.persons[0].organisation == "Maison des familles");
    CHECK(actions::list_organisations(desk.database).size() == 1);
}
