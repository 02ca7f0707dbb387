#include "domain/coordination.hpp"
#include "domain/proper_name.hpp"
#include "domain/seat.hpp"
#include "domain/tenure.hpp"
#include "support/catch.hpp"
#include "support/plan_builder.hpp"
#include "support/refused.hpp"

using namespace arrimage;
using namespace arrimage::support;
using domain::PersonId;
using domain::RefusalKind;
using domain::Seat;
using domain::Tenure;

namespace {

const auto april = day(2003, 4, 1);
const auto august = day(2003, 8, 31);
const auto march = day(2004, 3, 31);

domain::Person odile(const Tenure& active = {april, {}}) {
    return {.id = {1}, .name = "Odile Tremblay", .active = active};
}

domain::Holding held(std::int64_t seat, std::int64_t person, const Tenure& tenure) {
    return {.seat = {seat}, .person = {person}, .tenure = tenure};
}

} // namespace

TEST_CASE("A tenure ended by a day keeps what was before it") {
    CHECK(domain::ended_by({april, {}}, august) == Tenure{april, august});
    CHECK(domain::ended_by({april, march}, august) == Tenure{april, august});
    CHECK(domain::ended_by({april, august}, march) == Tenure{april, august});
    CHECK(domain::ended_by({april, {}}, april) == Tenure{april, april});
    CHECK_FALSE(domain::ended_by({april, {}}, day(2003, 3, 31)));
}

TEST_CASE("What is common to two tenures is in both") {
    CHECK(domain::common({april, {}}, {august, march}) == Tenure{august, march});
    CHECK(domain::common({april, august}, {august, {}}) == Tenure{august, august});
    CHECK_FALSE(domain::common({april, august}, {day(2003, 9, 1), {}}));
    CHECK(domain::within({april, august}, {april, august}));
    CHECK(domain::within({april, august}, {april, {}}));
    CHECK_FALSE(domain::within({april, {}}, {april, march}));
    CHECK_FALSE(domain::within({april, august}, {day(2003, 4, 2), {}}));
}

TEST_CASE("A seat is called by its name, else after the body it belongs to") {
    CHECK(domain::seat_label({.name = "Présidence"}, "Mékinac", "Centre") == "Présidence");
    CHECK(domain::seat_label({}, "Mékinac", "Centre") == "Mékinac");
    CHECK(domain::seat_label({}, "", "Centre") == "Centre");
    CHECK(domain::seat_label({}, "", "").empty());
}

TEST_CASE("A seat has one holder at a time") {
    const std::vector<domain::NamedHolding> others{{held(1, 2, {april, august}), "Luc Roy"}};
    const Seat seat{.id = {1}};
    CHECK_FALSE(refused([&] { check_seating(seat, odile(), {day(2003, 9, 1), {}}, others); }).kind);
    for (const auto& tenure : {Tenure{august, {}}, Tenure{april, april}, Tenure{day(2003, 6, 1), march}}) {
        const auto answer = refused([&] { check_seating(seat, odile(), tenure, others); });
        INFO(domain::french_tenure(tenure));
        CHECK(answer.kind == RefusalKind::conflict);
        CHECK(answer.sentence ==
              "Luc Roy occupe ce siège du 1er avril au 31 août 2003. Terminez d’abord ce mandat.");
    }
}

TEST_CASE("A seat is held by someone who takes part, while it exists, for days in order") {
    const Seat seat{.id = {1}, .closed_on = march};
    const auto answer = [&](const Tenure& active, const Tenure& tenure) {
        return refused([&] { check_seating(seat, odile(active), tenure, {}); });
    };
    CHECK_FALSE(answer({april, {}}, {april, march}).kind);
    CHECK_FALSE(answer({april, august}, {april, august}).kind);
    CHECK(answer({april, {}}, {august, april}).kind == RefusalKind::invalid);
    CHECK(answer({august, {}}, {april, march}).kind == RefusalKind::conflict);
    CHECK(answer({april, august}, {april, march}).names("participe du 1er avril au 31 août 2003"));
    CHECK(answer({april, {}}, {april, {}}).names("n’existe plus après le 31 mars 2004"));
    CHECK(answer({april, {}}, {april, day(2004, 4, 1)}).kind == RefusalKind::conflict);
}

TEST_CASE("A seat that exists and that nobody holds is vacant") {
    const std::vector holdings{held(1, 7, {april, august}), held(2, 8, {april, {}})};
    const Seat seat{.id = {1}, .closed_on = march};
    CHECK(domain::holder_on({1}, holdings, august) == PersonId{7});
    CHECK_FALSE(domain::is_vacant(seat, holdings, august));
    CHECK(domain::is_vacant(seat, holdings, day(2003, 9, 1)));
    CHECK(domain::is_vacant(seat, holdings, march));
    CHECK_FALSE(domain::is_vacant(seat, holdings, day(2004, 4, 1)));
}

TEST_CASE("A committee's members on a day hold its seats or are its secretary, each once") {
    const std::vector seats{Seat{.id = {1}}, Seat{.id = {2}}, Seat{.id = {3}}};
    const std::vector holdings{held(1, 7, {april, august}), held(2, 8, {april, {}}), held(3, 8, {april, {}})};
    const std::vector<domain::RoleHolding> roles{
        {.person = {9}, .committee = domain::CommitteeId{1}, .tenure = {august, {}}},
        {.person = {8}, .committee = domain::CommitteeId{1}, .tenure = {april, {}}},
    };
    const auto on = [&](plan::Date day) { return domain::members_on(seats, holdings, roles, day); };
    CHECK(on(april) == std::vector<PersonId>{{7}, {8}});
    CHECK(on(august) == std::vector<PersonId>{{7}, {8}, {9}});
    CHECK(on(day(2003, 9, 1)) == std::vector<PersonId>{{8}, {9}});
    CHECK(on(day(2003, 3, 31)).empty());
}

TEST_CASE("There is a coordonnatrice who takes part on every day to come") {
    const auto held_role = [](const Tenure& tenure, const Tenure& active) {
        return domain::HeldRole{{.role = domain::Role::coordonnatrice, .tenure = tenure}, active};
    };
    const Tenure always{april, {}};
    const auto kind = [&](std::vector<domain::HeldRole> roles) {
        return refused([&] { domain::check_coordination(roles, august); }).kind;
    };
    CHECK_FALSE(kind({held_role(always, always)}));
    CHECK_FALSE(kind({held_role({april, march}, always), held_role({day(2004, 4, 1), {}}, always)}));
    CHECK_FALSE(kind({held_role({day(2003, 12, 1), {}}, always), held_role({april, march}, always)}));
    CHECK(kind({}) == RefusalKind::conflict);
    CHECK(kind({held_role(always, {april, march})}) == RefusalKind::conflict);
    CHECK(kind({held_role({day(2003, 9, 1), {}}, always)}) == RefusalKind::conflict);
    CHECK(kind({held_role({april, march}, always), held_role({day(2004, 4, 2), {}}, always)}) ==
          RefusalKind::conflict);
    auto secretary = held_role(always, always);
    secretary.role.role = domain::Role::secretary;
    CHECK(kind({secretary}) == RefusalKind::conflict);
}

TEST_CASE("A name is one clean line") {
    CHECK(domain::proper_name("Le nom", "  Odile   Tremblay ") == "Odile Tremblay");
    CHECK(domain::proper_name("Le nom", "=somme") == "=somme");
    for (const std::string text : {"", "  ", "Odile\nTremblay", "Od\x01ile", "\xff\xfe"})
        CHECK(refused([&] { domain::proper_name("Le nom", text); }).kind == RefusalKind::invalid);
    CHECK_FALSE(refused([] { domain::proper_name("Le nom", std::string(200, 'a')); }).kind);
    CHECK(refused([] { domain::proper_name("Le nom", std::string(201, 'a')); }).kind == RefusalKind::invalid);
}
