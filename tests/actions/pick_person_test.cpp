#include "actions/leave_person.hpp"
#include "actions/pick_person.hpp"
#include "actions/show_departure.hpp"
#include "support/catch.hpp"
#include "support/people_desk.hpp"
#include "support/refused.hpp"

using namespace arrimage;
using namespace arrimage::support;
using domain::RefusalKind;

namespace {

const auto today = PeopleDesk::today;

domain::PersonId picked(PeopleDesk& desk, const std::string& who) {
    return actions::pick_person(desk.database, who, today).id;
}

Refused refused_pick(PeopleDesk& desk, const std::string& who) {
    return refused([&] { picked(desk, who); });
}

} // namespace

TEST_CASE("Someone is picked by a name however written, by a part of one, by an address or by a number") {
    PeopleDesk desk;
    const auto lea = desk.person("Léa Roy", {"lea@exemple.org", "lr@exemple.org"});
    const auto leandre = desk.person("Léandre Royer");
    for (const std::string who : {"Léa Roy", "  lea   ROY ", "LR@exemple.org", "lea@ex"}) {
        CAPTURE(who);
        CHECK(picked(desk, who) == lea);
    }
    CHECK(picked(desk, "royer") == leandre);
    CHECK(picked(desk, std::to_string(leandre.value)) == leandre);
}

TEST_CASE("An exact name comes before those that hold it, and who takes part before who left") {
    PeopleDesk desk;
    const auto old = desk.person("Luc Cyr", {}, day(2002, 4, 1));
    CHECK(picked(desk, "Luc Cyr") == old);
    actions::leave_person(desk.env(), {.person = old, .last = day(2003, 3, 1), .today = today});
    CHECK(picked(desk, "Luc Cyr") == old);
    const auto present = desk.person("Luc Cyr");
    CHECK(picked(desk, "luc") == present);
    const auto longer = desk.person("Jean-Luc Cyr");
    CHECK(picked(desk, "luc cyr") == present);
    CHECK(picked(desk, "jean-luc") == longer);
}

TEST_CASE("When nobody or several answer, the sentence says what to write") {
    PeopleDesk desk;
    const auto without = desk.person("Ève Roy");
    desk.person("Éva Roy", {"eva@exemple.org"});
    const auto several = refused_pick(desk, "roy");
    CHECK(several.kind == RefusalKind::invalid);
    CHECK(several.names("2 personnes"));
    CHECK(several.names("Éva Roy (eva@exemple.org)"));
    CHECK(several.names("Ève Roy (numéro\u00a0" + std::to_string(without.value) + ")"));
    CHECK(refused_pick(desk, "xyz").names("inscrivez d’abord"));
    CHECK(refused_pick(desk, " ").names("Écrivez le nom"));
    CHECK(refused_pick(desk, std::string(300, 'x')).kind == RefusalKind::invalid);
    for (int i = 0; i < 10; ++i) desk.person("Tess Roy " + std::to_string(i));
    CHECK(refused_pick(desk, "roy").names("et 4 de plus"));
}

TEST_CASE("What a departure would end is told without ending it") {
    PeopleDesk desk;
    const auto committee = desk.committee();
    const auto luc = desk.person("Luc Cyr");
    desk.sit(desk.seat("Présidence", committee), luc);
    desk.sit(desk.seat("Trésorerie", committee), luc, {PeopleDesk::april, day(2003, 4, 10)});
    desk.coordinate(luc);
    const auto before = desk.rows();
    const auto departure = actions::show_departure(desk.env(), luc, today);
    REQUIRE(departure.view.seats.size() == 1);
    CHECK(departure.view.seats[0].label == "Présidence");
    CHECK(departure.view.roles.size() == 1);
    CHECK(departure.accesses.browsers == 0);
    CHECK(desk.rows() == before);
}
