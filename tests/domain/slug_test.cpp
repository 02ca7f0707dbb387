#include "domain/calendar_name.hpp"
#include "domain/slug.hpp"

#include "support/catch.hpp"

using namespace arrimage::domain;

TEST_CASE("a slug keeps ASCII letters and digits, folds accents and joins words with one dash") {
    struct Case {
        std::string_view text, expected;
    };
    const Case cases[] = {
        {"Maskinongé", "maskinonge"},
        {"Haut-St-Maurice", "haut-st-maurice"},
        {"des Chenaux", "des-chenaux"},
        {"  Trois-Rivières – centre  ", "trois-rivieres-centre"},
        {"l’Œuvre n° 2", "l-oeuvre-n-2"},
        {"ÉCOLE « Ça »", "ecole-ca"},
        {"\xff\xfe", ""},
        {"", ""},
    };
    for (const auto& [text, expected] : cases) CHECK(slug(text) == expected);
}

TEST_CASE("a committee's calendar says comité once") {
    CHECK(committee_slug("Comité de coordination") == "de-coordination");
    CHECK(committee_slug("Table jeunesse") == "table-jeunesse");
    CHECK(committee_slug("Comité") == "comite");
}

TEST_CASE("calendar names read back as they are written") {
    for (const auto* text : {"tout", "plan", "comite-de-coordination", "territoire-mekinac", "personne-a-b",
                             "tout-archives", "territoire-mekinac-archives"}) {
        const auto name = calendar_name(text);
        REQUIRE(name);
        CHECK(to_string(*name) == text);
    }
}

TEST_CASE("what cannot name a calendar is refused") {
    for (const auto* text : {"", "Tout", "comite-", "comite-É", "comite-a--b", "territoire", "territoire-a/b",
                             "archives", "comite-A", "tout-", "-archives"})
        CHECK_FALSE(calendar_name(text));
}
