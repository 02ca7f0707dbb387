#include "plan/deadline.hpp"
#include "support/catch.hpp"

#include <algorithm>

namespace arrimage::plan::test {

namespace {

const DeadlineContext plan_2003{fiscal_year(2003), {}, {}};

bool has_problem(const DeadlineReading& reading, std::string_view code) {
    return std::any_of(reading.problems.begin(), reading.problems.end(),
                       [&](const DeadlineProblem& problem) { return problem.code == code; });
}

} // namespace

TEST_CASE("a time, alone or after a short subject, looks like a deadline") {
    for (const char* phrase : {"juin 2003",
                               "le 31 octobre 2003",
                               "automne 2003",
                               "hiver",
                               "Shawinigan – hiver",
                               "Maskinongé – juin 2003",
                               "selon la décision du local",
                               "au besoin",
                               "4 fois par année",
                               "à déterminer",
                               "en continu",
                               "Mékinac –",
                               "Haut-St-Maurice – ",
                               "d ici mars 2005",
                               " septembre 2003",
                               "le 31 octobre 2003 à Montréal",
                               "Échéance : 31 mars 2004",
                               "mensuellement",
                               "2003-2004",
                               "sur invitation",
                               "juin et septembre 2003"}) {
        INFO(phrase);
        CHECK(looks_like_deadline(phrase));
    }
}

TEST_CASE("persons, places, documents and amounts do not look like deadlines") {
    for (const char* phrase : {"Rapport 2001",
                               "Plan d'action sept. 2002",
                               "Claude, RRSSS",
                               "comités locaux",
                               "90 envois postaux",
                               "30 000 $",
                               "Forum 2004",
                               "Loi 112",
                               "phase 2",
                               "art. 12",
                               "Rapport annuel 2004-2005",
                               "à Montréal",
                               "Comité régional de développement social",
                               "personnes de 12 ans et plus",
                               "plan de 3 ans",
                               "65 ans",
                               "a été réalisé",
                               "ayant été",
                               "mais",
                               "site Internet du CRD",
                               "bulletin de la Sécurité du revenu",
                               "MER – coordonnatrice",
                               "1234, rue Sainte-Anne, 819 555-1234",
                               "camp d'été",
                               "Lac-Saint-Jean",
                               "Trois-Rivières",
                               "liste envoi : municipalités, comités",
                               "2e phase de la cartographie",
                               "",
                               "les CLE, CLD, CLSC et CDC",
                               "30 000 ch./3 ans+",
                               "90 envois postaux (août 2003)"}) {
        INFO(phrase);
        CHECK_FALSE(looks_like_deadline(phrase));
    }
}

TEST_CASE("a deadline in brackets after words is found there") {
    CHECK(deadline_in("90 envois postaux (août 2003)") == "août 2003");
    CHECK(deadline_in("CRD (octobre)") == "octobre");
    CHECK(deadline_in("rencontre (à déterminer)") == "à déterminer");
    CHECK(deadline_in("Shawinigan – hiver") == "Shawinigan – hiver");
    CHECK_FALSE(deadline_in("compte-rendu (coordonnatrice)").has_value());
    CHECK_FALSE(deadline_in("Plan de développement stratégique (1999-2004)").has_value());
}

TEST_CASE("each of several deadlines keeps the slice of the phrase that says it") {
    const auto reading = read_deadlines("  juin et septembre 2003, février 2004 ", plan_2003);
    REQUIRE(reading.deadlines.size() == 3);
    CHECK(reading.deadlines[0].text == "juin");
    CHECK(reading.deadlines[1].text == "septembre 2003");
    CHECK(reading.deadlines[2].text == "février 2004");
}

TEST_CASE("one deadline keeps the whole phrase byte for byte") {
    const std::string phrase = " \xC2\xA0le 1\xE2\x80\x89"
                               "er mai\t2004, \xFF salle A ";
    const auto reading = read_deadlines(phrase, plan_2003);
    REQUIRE(reading.deadlines.size() == 1);
    CHECK(reading.deadlines[0].text == phrase);
    CHECK(to_iso(reading.deadlines[0].start.value()) == "2004-05-01");
}

TEST_CASE("a date that the calendar does not have is reported and never moved") {
    for (const char* phrase :
         {"31 septembre 2003", "30 février", "29 février 2003", "2003-02-29", "32 mai 2003"}) {
        INFO(phrase);
        const auto reading = read_deadlines(phrase, plan_2003);
        CHECK(has_problem(reading, "impossible-date"));
        REQUIRE(reading.deadlines.size() == 1);
        CHECK_FALSE(reading.deadlines[0].start.has_value());
        CHECK_FALSE(reading.deadlines[0].end.has_value());
    }
}

TEST_CASE("a weekday that does not agree with its date is reported") {
    CHECK(has_problem(read_deadlines("lundi 31 octobre 2003", plan_2003), "weekday-mismatch"));
    CHECK_FALSE(has_problem(read_deadlines("vendredi 31 octobre 2003", plan_2003), "weekday-mismatch"));
}

TEST_CASE("what the wording left out is named") {
    const auto inferred = [](std::string_view phrase) {
        return read_deadlines(phrase, plan_2003).deadlines.front().inferred;
    };
    using Codes = std::vector<std::string>;
    CHECK(inferred("octobre") == Codes{"year"});
    CHECK(inferred("octobre 2003") == Codes{});
    CHECK(inferred("nov. 04") == Codes{"century"});
    CHECK(inferred("dans l'année") == Codes{"period"});
    CHECK(inferred("du 12 au 16 mai 2004") == Codes{"month"});
}

TEST_CASE("bytes of Windows-1252 are read as the letters they are") {
    const auto reading = read_deadlines("f\xE9vrier 2004", plan_2003);
    CHECK(to_iso(reading.deadlines.front().start.value()) == "2004-02-01");
}

TEST_CASE("kinds have names that read back") {
    for (int i = 0; i <= static_cast<int>(DeadlineKind::conditional); ++i) {
        const auto kind = static_cast<DeadlineKind>(i);
        CHECK(deadline_kind(to_string(kind)) == kind);
    }
    CHECK_FALSE(deadline_kind("someday").has_value());
}

} // namespace arrimage::plan::test
