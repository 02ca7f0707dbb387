#include "domain/person_cells.hpp"
#include "domain/person_file.hpp"
#include "domain/person_groups.hpp"
#include "support/catch.hpp"
#include "support/plan_builder.hpp"
#include "support/refused.hpp"

#include <random>

using namespace arrimage;
using namespace arrimage::support;
using domain::PersonRow;
using domain::RefusalKind;
using domain::Role;

namespace {

using Texts = std::vector<std::string>;

std::vector<PersonRow> rows_of(std::string_view csv) {
    return domain::read_person_file(csv).rows;
}

PersonRow row_of(std::string_view csv) {
    return rows_of(csv).at(0);
}

Texts names_of(const std::vector<PersonRow>& rows) {
    Texts names;
    for (const auto& row : rows) names.push_back(row.name);
    return names;
}

} // namespace

TEST_CASE("A list is read whatever its delimiter, the order and the language of its headings") {
    const auto* csv = GENERATE(
        "nom;courriel;organisme;territoire;comité;siège;rôle;langue;depuis\n"
        "Odile Tremblay;odile@exemple.org;Centre;Mékinac;Comité de "
        "suivi;Présidence;membre;anglais;2003-04-01\n",
        "LANGUAGE,From,Role,Seat,Committees,MRC,Organization,E-mail,Name\n"
        "EN,01/04/2003,Member,Présidence,Comité de suivi,Mékinac,Centre,ODILE@exemple.org,Odile Tremblay\n",
        "Prénom\tNom\tCourriel(s)\tOrganismes\tVille\tComité(s)\tSIEGE\tRôles\tLangue\tDébut du mandat\r\n"
        "Odile\tTremblay\todile@exemple.org\tCentre\tMékinac\tComité de suivi\tPrésidence\t\tAnglaise\t1er "
        "avril 2003\r\n");
    const auto row = row_of(csv);
    CHECK(row.problem.empty());
    CHECK(row.line == 2);
    CHECK(row.name == "Odile Tremblay");
    CHECK(row.addresses == Texts{"odile@exemple.org"});
    CHECK(row.organisation == "Centre");
    CHECK(row.territory == "Mékinac");
    CHECK(row.committees == Texts{"Comité de suivi"});
    CHECK(row.seat == "Présidence");
    CHECK(row.member);
    CHECK(row.language == domain::Language::english);
    CHECK(row.seat_from == day(2003, 4, 1));
    CHECK_FALSE(row.from);
}

TEST_CASE("Headings may stand below a title, and those that say nothing are told") {
    const auto file = domain::read_person_file("Membres du comité;;\n;;\nNom;Téléphone;Adresse;Courriel\n"
                                               "Odile;555;12, rue Principale;odile@exemple.org\n");
    CHECK(file.ignored_columns == Texts{"Téléphone", "Adresse"});
    CHECK(file.rows.at(0).line == 4);
    CHECK(file.rows.at(0).addresses == Texts{"odile@exemple.org"});
    CHECK(row_of("nom,adresse\nOdile,odile@exemple.org\n").addresses == Texts{"odile@exemple.org"});
    for (const auto* text : {"", "\n\n", "Odile;odile@exemple.org\n", "courriel;organisme\na@b.ca;Centre\n"})
        CHECK(refused([&] { rows_of(text); }).kind == RefusalKind::invalid);
}

TEST_CASE("A cell in quotes may hold delimiters, quotes and new lines") {
    const auto rows =
        rows_of("nom;courriel;organisme\n"
                "\"Tremblay; Odile\";\"a@exemple.org\nb@exemple.org\";\"Centre \"\"Le Phare\"\"\"\n"
                "\n"
                "Luc;;\n");
    CHECK(names_of(rows) == Texts{"Tremblay; Odile", "", "Luc"});
    CHECK(rows[0].addresses == Texts{"a@exemple.org", "b@exemple.org"});
    CHECK(rows[0].organisation == "Centre \"Le Phare\"");
    CHECK(rows[1].blank);
    CHECK(rows[2].line == 5);
}

TEST_CASE("Several addresses and committees are told apart, a function from a membership") {
    const auto row = row_of("nom,courriels,comités,rôle\n"
                            "Odile,\"a@exemple.org; B@exemple.org|c@exemple.org a@exemple.org\","
                            "Comité de suivi | Table jeunesse,\"secrétaire, membre\"\n");
    CHECK(row.addresses == Texts{"a@exemple.org", "b@exemple.org", "c@exemple.org"});
    CHECK(row.committees == Texts{"Comité de suivi", "Table jeunesse"});
    CHECK(row.roles == std::vector{Role::secretary});
    CHECK(row.member);
    CHECK_FALSE(row_of("nom;comité;rôle\nOdile;Comité de suivi;secrétaire\n").member);
    CHECK(row_of("nom;comité;siège;rôle\nOdile;Comité de suivi;Présidence;secrétaire\n").member);
    CHECK(row_of("nom;comité\nOdile;Comité de suivi\n").member);
    CHECK_FALSE(row_of("nom;rôle\nOdile;coordonnatrice\n").member);
}

TEST_CASE("Days are the person's on a line that names no seat, the seat's on one that does") {
    const auto rows = rows_of("nom;comité;depuis;jusqu'à;actif depuis\n"
                              "Odile;;2003-04-01;2004-03-31;\n"
                              "Luc;Comité de suivi;2003-04-01;2004-03-31;2001-01-01\n");
    CHECK(rows[0].from == day(2003, 4, 1));
    CHECK(rows[0].to == day(2004, 3, 31));
    CHECK_FALSE(rows[0].seat_from);
    CHECK(rows[1].from == day(2001, 1, 1));
    CHECK_FALSE(rows[1].to);
    CHECK(rows[1].seat_from == day(2003, 4, 1));
    CHECK(rows[1].seat_to == day(2004, 3, 31));
}

TEST_CASE("A day is certain or it is a problem") {
    const struct {
        const char* text;
        std::optional<plan::Date> day;
    } cases[] = {
        {"2004-02-12", day(2004, 2, 12)},
        {"12/02/2004", day(2004, 2, 12)},
        {"1-4-2003", day(2003, 4, 1)},
        {"12 février 2004", day(2004, 2, 12)},
        {"1er avril 2003", day(2003, 4, 1)},
        {"12.02.2004", day(2004, 2, 12)},
        {"02/25/2004", {}},
        {"31/04/2003", {}},
        {"2003-02-29", {}},
        {"12/02/04", {}},
        {"février 2004", {}},
        {"31 septembre 2003", {}},
        {"12 février", {}},
        {"2004", {}},
        {"hier", {}},
        {"lundi 3 mars 2004", {}},
    };
    for (const auto& [text, expected] : cases) {
        INFO(text);
        std::optional<plan::Date> found;
        const auto answer = refused([&] { found = domain::day_in(text); });
        CHECK(found == expected);
        CHECK((answer.kind == RefusalKind::invalid) == !expected);
    }
}

TEST_CASE("A line that cannot be understood says why, and the others are read") {
    const struct {
        const char* line;
        const char* says;
    } cases[] = {
        {";odile@exemple.org;;;;", "Le nom manque"},
        {"Odile;odile;;;;", "« odile » n’est pas une adresse"},
        {"Odile;;2003-13-01;;;", "n’est pas un jour certain"},
        {"Odile;;;klingon;;", "n’est pas une langue"},
        {"Odile;;;;trésorière;Comité de suivi", "n’est pas un rôle"},
        {"Odile;;;;secrétaire;", "de quel comité"},
        {"Odile;;;;;;surplus", "plus de cellules"},
        {"Od\x01ile;;;;;", "caractère de contrôle"},
        {"Odile\tTremblay;;;;;", "caractère de contrôle"},
    };
    for (const auto& [line, says] : cases) {
        INFO(line);
        const auto rows =
            rows_of("nom;courriel;depuis;langue;rôle;comité\n" + std::string{line} + "\nLuc;;;;;\n");
        REQUIRE(rows.size() == 2);
        CHECK(rows[0].problem.find(says) != std::string::npos);
        CHECK(rows[1].problem.empty());
        CHECK(rows[1].name == "Luc");
    }
}

TEST_CASE("A list has bounds") {
    std::string lines = "nom\n";
    for (int i = 0; i < 19'999; ++i) lines += "Odile\n";
    CHECK(rows_of(lines).size() == 19'999);
    CHECK(refused([&] { rows_of(lines + "\n"); }).kind == RefusalKind::too_large);
    CHECK(rows_of("nom" + std::string(99, ';') + "\nOdile\n").size() == 1);
    CHECK(refused([&] { rows_of("nom" + std::string(100, ';') + "\nOdile\n"); }).kind ==
          RefusalKind::too_large);
    CHECK_FALSE(row_of("nom\nOdile" + std::string(1'000'000, ';') + "\n").problem.empty());
}

TEST_CASE("A cell that a spreadsheet would take for a formula is guarded, and comes back as it was") {
    for (const auto* text : {"=1+1", "+1", "-1", "@a", "\tx", "'=1", "''@", "'", "a=b", "", "'a", "''"}) {
        INFO(text);
        const auto guarded = domain::guarded(text);
        CHECK((guarded.empty() || std::string_view{"=+-@\t\r"}.find(guarded[0]) == std::string_view::npos));
        CHECK(domain::unguarded(guarded) == text);
    }
    CHECK(domain::guarded("=1") == "'=1");
    CHECK(domain::guarded("a=b") == "a=b");
    CHECK(row_of("nom\n=Odile\n").name == "=Odile");
    CHECK(row_of("nom\n'=Odile\n").name == "=Odile");
}

TEST_CASE("Lines are one person's by an address, a name that no address contradicts, or an identifier") {
    auto rows = rows_of("identifiant;nom;courriel;organisme\n"
                        ";Odile Tremblay;odile@exemple.org;Centre\n"
                        ";ODILE TREMBLAY;;\n"
                        ";Odile Tremblay;autre@exemple.org odile@exemple.org;\n"
                        "luc-roy;Luc Roy;;\n"
                        "luc-roy-2;Luc Roy;;\n"
                        "luc-roy;Luc Roy;luc@exemple.org;\n");
    const auto groups = domain::group_by_person(rows);
    for (const auto& row : rows) CHECK(row.problem.empty());
    REQUIRE(groups.size() == 3);
    CHECK(groups[0].rows == std::vector<std::size_t>{0, 1, 2});
    CHECK(groups[0].addresses == Texts{"odile@exemple.org", "autre@exemple.org"});
    CHECK(groups[0].organisation == "Centre");
    CHECK(groups[1].rows == std::vector<std::size_t>{3, 5});
    CHECK(groups[1].addresses == Texts{"luc@exemple.org"});
    CHECK(groups[2].rows == std::vector<std::size_t>{4});
}

TEST_CASE("Lines that contradict each other are told, the first one stands") {
    const struct {
        const char* second;
        const char* says;
    } cases[] = {
        {"Luc Roy;odile@exemple.org;;",
         "L’adresse odile@exemple.org est déjà à la ligne 2, pour Odile Tremblay."},
        {"Odile Tremblay;autre@exemple.org;;", "déjà à la ligne 2 avec une autre adresse"},
        {"Odile Tremblay;;Maison;", "La ligne 2 donne un autre organisme"},
        {"Odile Tremblay;;;2004-01-01", "La ligne 2 donne un autre premier jour"},
    };
    for (const auto& [second, says] : cases) {
        INFO(second);
        auto rows = rows_of(
            "nom;courriel;organisme;actif depuis\nOdile Tremblay;odile@exemple.org;Centre;2003-04-01\n" +
            std::string{second} + "\n");
        const auto groups = domain::group_by_person(rows);
        CHECK(groups.size() == 1);
        CHECK(rows[0].problem.empty());
        CHECK(rows[1].problem.find(says) != std::string::npos);
    }
}

TEST_CASE("Any bytes are read or refused, never worse") {
    const unsigned seed = std::random_device{}();
    CAPTURE(seed);
    std::mt19937 random{seed};
    const Texts pieces{"nom", "prénom",     "courriel", "comité", ";",     ";",      ",",          "\t",
                       "\n",  "\r\n",       "\"",       "\"\"",   "Odile", "a@b.ca", "2003-04-01", "'",
                       "=",   "secrétaire", "\xff",     "\x01",   " ",     "depuis", "\xC2\xA0"};
    for (int i = 0; i < 3'000; ++i) {
        std::string text = random() % 2 ? "nom;courriel;comité\n" : "";
        for (auto left = random() % 40; left > 0; --left) text += pieces[random() % pieces.size()];
        refused([&] {
            auto rows = rows_of(text);
            std::size_t kept = 0;
            for (const auto& group : domain::group_by_person(rows)) kept += group.rows.size();
            for (const auto& row : rows) kept += row.blank || !row.problem.empty() ? 1 : 0;
            CHECK(kept == rows.size());
        });
    }
}
