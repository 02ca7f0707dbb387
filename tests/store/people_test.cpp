#include "store/committees.hpp"
#include "store/organisations.hpp"
#include "store/persons.hpp"
#include "store/roles.hpp"
#include "store/seats.hpp"
#include "store/territories.hpp"
#include "support/catch.hpp"
#include "support/plan_builder.hpp"
#include "support/refused.hpp"
#include "support/store.hpp"

using namespace arrimage;
using namespace arrimage::support;
using domain::Person;
using domain::Refusal;
using store::Database;
using store::Transaction;

namespace {

Person person(const std::string& name, std::vector<std::string> addresses = {}) {
    return {.name = name, .addresses = std::move(addresses), .active = {day(2003, 4, 1), {}}};
}

std::vector<std::string> names(const std::vector<Person>& persons) {
    std::vector<std::string> names;
    for (const auto& person : persons) names.push_back(person.name);
    return names;
}

using Names = std::vector<std::string>;

} // namespace

TEST_CASE("A person comes back as they went in") {
    auto database = Database::in_memory();
    Transaction transaction{database};
    auto odile = person("Odile Tremblay", {"odile@exemple.org", "o.tremblay@exemple.ca"});
    odile.organisation = store::save_organisation(transaction, "Maison des familles").id;
    odile.territory = store::save_territory(transaction, "Mékinac", numbered_uids(), noon()).id;
    odile.language = domain::Language::english;
    odile.active.to = day(2004, 3, 31);
    const auto saved = store::save_person(transaction, odile);
    odile.id = saved.id;
    odile.slug = "odile-tremblay";
    odile.version = 1;
    CHECK(saved == odile);
    CHECK(store::load_person(transaction, saved.id) == odile);
    CHECK(store::find_person_by_slug(transaction, "odile-tremblay") == odile);
    CHECK(store::find_person_by_address(transaction, "o.tremblay@exemple.ca") == odile);
    CHECK_FALSE(store::find_person_by_address(transaction, "personne@exemple.org"));
    CHECK_THROWS_AS(store::load_person(transaction, {99}), Refusal);
}

TEST_CASE("A person's version grows with each change, their slug never changes") {
    auto database = Database::in_memory();
    Transaction transaction{database};
    auto odile = store::save_person(transaction, person("Odile Tremblay", {"odile@exemple.org"}));
    odile.name = "Odile Tremblay-Roy";
    odile.slug = "autre";
    odile.version = 40;
    const auto renamed = store::save_person(transaction, odile);
    CHECK(renamed.version == 2);
    CHECK(renamed.slug == "odile-tremblay");
    odile.addresses = {"roy@exemple.org", "odile@exemple.org"};
    CHECK(store::save_person(transaction, odile).version == 3);
    const auto before = dump(transaction);
    CHECK(store::save_person(transaction, odile).version == 3);
    CHECK(dump(transaction) == before);
}

TEST_CASE("Namesakes have slugs of their own, which no archives calendar takes") {
    auto database = Database::in_memory();
    Transaction transaction{database};
    CHECK(store::save_person(transaction, person("Luc Roy")).slug == "luc-roy");
    CHECK(store::save_person(transaction, person("Luc ROY")).slug == "luc-roy-2");
    CHECK(store::save_person(transaction, person("Lùc Roy")).slug == "luc-roy-3");
    CHECK(store::save_person(transaction, person("Paul Archives")).slug == "paul-archives-1");
    CHECK(store::save_person(transaction, person("Paul Archives")).slug == "paul-archives-1-2");
    CHECK_THROWS_AS(store::save_person(transaction, person("–")), Refusal);
}

TEST_CASE("An address is one person's, until they no longer have it") {
    auto database = Database::in_memory();
    Transaction transaction{database};
    auto odile = store::save_person(transaction, person("Odile Tremblay", {"odile@exemple.org"}));
    auto luc = store::save_person(transaction, person("Luc Roy", {"luc@exemple.org"}));
    luc.addresses = {"odile@exemple.org"};
    const auto answer = refused([&] { store::save_person(transaction, luc); });
    CHECK(answer.kind == domain::RefusalKind::conflict);
    CHECK(answer.names("Odile Tremblay"));
    odile.addresses.clear();
    store::save_person(transaction, odile);
    store::save_person(transaction, luc);
    CHECK(store::find_person_by_address(transaction, "odile@exemple.org")->id == luc.id);
}

TEST_CASE("Persons are found by part of a name or address, whatever the accents and capitals") {
    auto database = Database::in_memory();
    Transaction transaction{database};
    const auto house = store::save_organisation(transaction, "Maison des familles").id;
    const auto territory = store::save_territory(transaction, "Mékinac", numbered_uids(), noon()).id;
    store::save_person(transaction, person("Zoé Bélanger", {"zoe@exemple.org"}));
    auto emile = person("Émile Gagné", {"direction@belanger.example"});
    emile.organisation = house;
    emile.active = {day(2003, 9, 1), day(2003, 12, 31)};
    store::save_person(transaction, emile);
    auto luc = person("Luc Roy");
    luc.territory = territory;
    store::save_person(transaction, luc);

    CHECK(names(store::list_persons(transaction)) == Names{"Émile Gagné", "Luc Roy", "Zoé Bélanger"});
    CHECK(names(store::list_persons(transaction, {.text = " BELANGER "})) ==
          Names{"Émile Gagné", "Zoé Bélanger"});
    CHECK(names(store::list_persons(transaction, {.text = "é ga"})) == Names{"Émile Gagné"});
    CHECK(names(store::list_persons(transaction, {.text = "%"})).empty());
    CHECK(names(store::list_persons(transaction, {.organisation = house})) == Names{"Émile Gagné"});
    CHECK(names(store::list_persons(transaction, {.territory = territory})) == Names{"Luc Roy"});
    CHECK(names(store::list_persons(transaction, {.limit = 1, .offset = 1})) == Names{"Luc Roy"});
    CHECK(store::count_persons(transaction, {.text = "belanger", .limit = 1, .offset = 1}) == 2);
    CHECK(store::count_persons(transaction, {.active_on = day(2003, 12, 31)}) == 3);
    CHECK(store::count_persons(transaction, {.active_on = day(2004, 1, 1)}) == 2);
    CHECK(store::count_persons(transaction, {.active_on = day(2003, 8, 31)}) == 2);
}

TEST_CASE("Organisations that are written alike are one") {
    auto database = Database::in_memory();
    Transaction transaction{database};
    const auto first = store::save_organisation(transaction, "Maison des familles");
    CHECK(store::save_organisation(transaction, "MAISON des Familles") == first);
    CHECK(store::load_organisation(transaction, first.id) == first);
    CHECK(store::find_organisation(transaction, "maison-des-familles") == first);
    CHECK(store::list_organisations(transaction).size() == 1);
    CHECK_THROWS_AS(store::save_organisation(transaction, " "), Refusal);
    CHECK_THROWS_AS(store::load_organisation(transaction, {99}), Refusal);
}

TEST_CASE("Seats, who held them and functions come back as they went in") {
    auto database = Database::in_memory();
    Transaction transaction{database};
    auto uid = numbered_uids();
    const auto committee = store::save_committee(transaction, "Comité de suivi", uid, noon()).id;
    const auto territory = store::save_territory(transaction, "Mékinac", uid, noon()).id;
    const auto odile = store::save_person(transaction, person("Odile Tremblay")).id;
    const auto luc = store::save_person(transaction, person("Luc Roy")).id;

    auto seat =
        store::save_seat(transaction, {.committee = committee, .name = "Présidence", .territory = territory});
    const auto other = store::save_seat(transaction, {.committee = committee});
    seat.closed_on = day(2004, 3, 31);
    CHECK(store::save_seat(transaction, seat) == seat);
    CHECK(store::load_seat(transaction, seat.id) == seat);
    CHECK(store::list_seats(transaction, {.committee = committee}) == std::vector{seat, other});
    CHECK(store::list_seats(transaction, {.territory = territory}) == std::vector{seat});

    auto later =
        store::save_holding(transaction, {.seat = seat.id, .person = luc, .tenure = {day(2003, 9, 1), {}}});
    const auto earlier = store::save_holding(
        transaction, {.seat = seat.id, .person = odile, .tenure = {day(2003, 4, 1), day(2003, 8, 31)}});
    later.tenure.to = day(2004, 3, 31);
    CHECK(store::save_holding(transaction, later) == later);
    CHECK(store::load_holding(transaction, later.id) == later);
    CHECK(store::list_holdings(transaction, {.seat = seat.id}) == std::vector{earlier, later});
    CHECK(store::list_holdings(transaction, {.person = luc}) == std::vector{later});
    CHECK(store::list_holdings(transaction, {.committee = committee, .territory = territory}).size() == 2);
    CHECK(store::list_holdings(transaction, {.seat = other.id}).empty());
    store::remove_holding(transaction, later.id);
    CHECK_THROWS_AS(store::load_holding(transaction, later.id), Refusal);

    auto secretary = store::save_role(transaction, {.person = odile,
                                                    .role = domain::Role::secretary,
                                                    .committee = committee,
                                                    .tenure = {day(2003, 4, 1), {}}});
    const auto head = store::save_role(
        transaction, {.person = luc, .role = domain::Role::coordonnatrice, .tenure = {day(2003, 4, 1), {}}});
    secretary.tenure.to = day(2003, 6, 30);
    CHECK(store::save_role(transaction, secretary) == secretary);
    CHECK(store::load_role(transaction, secretary.id) == secretary);
    CHECK(store::list_roles(transaction) == std::vector{secretary, head});
    CHECK(store::list_roles(transaction, {.role = domain::Role::coordonnatrice}) == std::vector{head});
    CHECK(store::list_roles(transaction, {.committee = committee}) == std::vector{secretary});
    CHECK(store::list_roles(transaction, {.person = luc}) == std::vector{head});
    store::remove_role(transaction, head.id);
    CHECK_THROWS_AS(store::load_role(transaction, head.id), Refusal);
    CHECK_THROWS(store::save_role(transaction, {.person = luc, .tenure = {day(2003, 4, 1), {}}}));
}
