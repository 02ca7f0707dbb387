#include "actions/close_seat.hpp"
#include "actions/export_persons.hpp"
#include "actions/import_persons.hpp"
#include "actions/leave_person.hpp"
#include "actions/list_bodies.hpp"
#include "actions/list_persons.hpp"
#include "domain/tenure.hpp"
#include "support/catch.hpp"
#include "support/people_desk.hpp"
#include "support/refused.hpp"

#include <random>

using namespace arrimage;
using namespace arrimage::support;
using actions::RowFate;
using domain::RefusalKind;

namespace {

using Lines = std::vector<std::string>;

const auto today = PeopleDesk::today;

/// A desk that imports lists.
struct ImportingDesk : PeopleDesk {
    actions::PersonsReport preview(const std::string& csv) {
        return actions::preview_persons(env(), csv, today);
    }

    /// Shown, then applied.
    actions::PersonsReport import(const std::string& csv) {
        const auto shown = preview(csv);
        auto done = actions::import_persons(env(), csv, today, shown.basis);
        CHECK(done.rows == shown.rows);
        return done;
    }

    Lines persons() {
        Lines names;
        for (const auto& line : actions::list_persons(database, {}).persons)
            names.push_back(line.person.name);
        return names;
    }

    domain::Person find(const std::string& name) {
        for (const auto& line : actions::list_persons(database, {.text = name}).persons) return line.person;
        return {};
    }

    actions::PersonView view(const std::string& name) {
        return actions::show_person(database, find(name).id);
    }
};

/// "2 added: name=Odile Tremblay, seat=…", one line each.
Lines told(const actions::PersonsReport& report) {
    Lines lines;
    for (const auto& row : report.rows) {
        auto line = std::to_string(row.line) + " " + std::string{actions::to_string(row.fate)};
        for (const auto& change : row.changes)
            line += "; " + std::string{domain::to_string(change.field)} + " " +
                    (change.before.empty() ? "" : change.before + " → ") + change.after;
        lines.push_back(line + (row.problem.empty() ? "" : ": " + row.problem));
    }
    return lines;
}

} // namespace

TEST_CASE("A list is shown line by line before anything is stored, then done as shown") {
    ImportingDesk desk;
    const std::string csv =
        "nom;courriel;organisme;territoire;comité;siège;rôle;depuis\n"
        "Odile Tremblay;odile@exemple.org;Centre;Mékinac;Comité de suivi;Présidence;;2003-04-01\n"
        "\n"
        "Luc Roy;luc@;;;;;;\n"
        "Odile Tremblay;;;;Table jeunesse;Mékinac;;2003-04-10\n"
        "Ève Cyr;;;;Comité de suivi;;secrétaire;\n";
    const auto before = desk.rows();
    const auto report = desk.preview(csv);
    CHECK(desk.rows() == before);
    const auto lines = told(report);
    REQUIRE(lines.size() == 5);
    CHECK(lines[0] ==
          "2 added; name Odile Tremblay; addresses odile@exemple.org; organisation Centre; territory "
          "Mékinac; language fr; from 1er avril 2003; seat Comité de suivi, Présidence, à compter du 1er "
          "avril 2003");
    CHECK(lines[1] == "3 blank");
    CHECK(lines[2].starts_with("4 problem: « luc@ » n’est pas une adresse"));
    CHECK(lines[3] == "5 changed; seat Table jeunesse, Mékinac, à compter du 10 avril 2003");
    CHECK(lines[4] ==
          "6 added; name Ève Cyr; language fr; from 15 avril 2003; role secrétaire, Comité de suivi, à "
          "compter du 15 avril 2003");
    CHECK(report.organisations == Lines{"Centre"});
    CHECK(report.territories == Lines{"Mékinac"});
    CHECK(report.committees == Lines{"Comité de suivi", "Table jeunesse"});
    CHECK(report.seats == Lines{"Comité de suivi, Présidence", "Table jeunesse, Mékinac"});

    desk.import(csv);
    CHECK(desk.persons() == Lines{"Ève Cyr", "Odile Tremblay"});
    CHECK(desk.view("Odile").seats.size() == 2);
    CHECK(desk.view("Ève").roles.size() == 1);
    CHECK(actions::list_territories(desk.database).size() == 1);
    SECTION("a second time it changes nothing") {
        const auto rows = desk.rows();
        const auto again = desk.import(csv);
        CHECK_FALSE(again.changes_anything());
        CHECK(again.count(RowFate::same) == 3);
        CHECK(again.count(RowFate::problem) == 1);
        CHECK(again.seats.empty());
        CHECK(desk.rows() == rows);
    }
}

TEST_CASE("What was shown is what is done, or nothing is") {
    ImportingDesk desk;
    const std::string csv = "nom;courriel\nOdile Tremblay;odile@exemple.org\n";
    const auto shown = desk.preview(csv);
    desk.person("Odile Tremblay");
    const auto rows = desk.rows();
    CHECK(refused([&] { actions::import_persons(desk.env(), csv, today, shown.basis); }).kind ==
          RefusalKind::conflict);
    CHECK(refused([&] {
              actions::import_persons(desk.env(), csv + "Luc Roy;\n", today, desk.preview(csv).basis);
          }).kind == RefusalKind::conflict);
    CHECK(desk.rows() == rows);
}

TEST_CASE("A person is matched by an address, else by their name where no address contradicts it") {
    ImportingDesk desk;
    desk.person("Odile Tremblay", {"odile@exemple.org", "o@exemple.org"});
    desk.person("Luc Roy");
    desk.person("Ève Cyr", {"eve@exemple.org"});
    desk.person("Ève Cyr", {"cyr@exemple.org"});
    const auto one = [&](const std::string& line) {
        return told(desk.preview("nom;courriel\n" + line + "\n")).at(0);
    };
    CHECK(one("Odile T. Roy;O@exemple.org") == "2 changed; name Odile Tremblay → Odile T. Roy; addresses "
                                               "odile@exemple.org o@exemple.org → o@exemple.org "
                                               "odile@exemple.org");
    CHECK(one("odile tremblay;") == "2 changed; name Odile Tremblay → odile tremblay");
    CHECK(one("Odile Tremblay;") == "2 same");
    CHECK(one("Luc Roy;luc@exemple.org") == "2 changed; addresses luc@exemple.org");
    CHECK(one("Odile Tremblay;autre@exemple.org").find("a une autre adresse, odile@exemple.org") !=
          std::string::npos);
    CHECK(one("Ève Cyr;").find("Plusieurs personnes s’appellent Ève Cyr") != std::string::npos);
    CHECK(one("Ève Cyr;cyr@exemple.org") == "2 same");
    CHECK(one("Ève;eve@exemple.org cyr@exemple.org").find("celles de deux personnes") != std::string::npos);
    CHECK(one("Odile Tremblay-Roy;").starts_with("2 added"));
    SECTION("who is matched by an address is not taken for a namesake") {
        const auto lines =
            told(desk.preview("nom;courriel\nÈve Cyr;eve@exemple.org\nÈve Cyr;cyr@exemple.org\n"));
        CHECK(lines[0] == "2 same");
        CHECK(lines[1].find("déjà à la ligne 2 avec une autre adresse") != std::string::npos);
        const auto known = told(desk.preview("identifiant;nom;courriel\neve-cyr;Ève Cyr;eve@exemple.org\n"
                                             "eve-cyr-2;Ève Cyr;cyr@exemple.org\n"));
        CHECK(known == Lines{"2 same", "3 same"});
        const auto rest =
            told(desk.preview("identifiant;nom;courriel\na;Ève Cyr;eve@exemple.org\nb;Ève Cyr;\n"));
        CHECK(rest == Lines{"2 same", "3 same"});
    }
}

TEST_CASE("An empty cell changes nothing, an address is never taken away") {
    ImportingDesk desk;
    desk.import("nom;courriel;organisme;langue;actif depuis\n"
                "Odile Tremblay;a@exemple.org b@exemple.org;Centre;en;2003-04-01\n");
    const auto before = desk.find("Odile");
    desk.import("nom;courriel;organisme;langue;actif depuis\nOdile Tremblay;a@exemple.org;;;\n");
    CHECK(desk.find("Odile") == before);
    desk.import("nom;organisme;langue\nOdile Tremblay;Maison;fr\n");
    CHECK(desk.view("Odile").organisation == "Maison");
    CHECK(desk.find("Odile").language == domain::Language::french);
    CHECK(desk.find("Odile").addresses.size() == 2);
}

TEST_CASE("A seat passes on, and a departure frees it, whatever the order of the lines") {
    ImportingDesk desk;
    desk.import("nom;comité;siège;depuis\nLuc Roy;Comité de suivi;Présidence;2003-04-01\n");
    const auto committee = actions::list_committees(desk.database, today).at(0).committee.id;
    SECTION("its end is said") {
        desk.import("nom;comité;siège;depuis;jusqu'à\n"
                    "Odile Tremblay;Comité de suivi;Présidence;2003-09-01;\n"
                    "Luc Roy;Comité de suivi;Présidence;;2003-08-31\n");
        CHECK(desk.held(committee) == Lines{"Luc Roy 2003-04-01/2003-08-31", "Odile Tremblay 2003-09-01/"});
    }
    SECTION("its holder leaves") {
        desk.import("nom;comité;siège;depuis;actif jusqu'à\n"
                    "Odile Tremblay;Comité de suivi;Présidence;2003-09-01;\n"
                    "Luc Roy;;;;2003-08-31\n");
        CHECK(desk.held(committee) == Lines{"Luc Roy 2003-04-01/2003-08-31", "Odile Tremblay 2003-09-01/"});
        CHECK(desk.find("Luc").active.to == day(2003, 8, 31));
    }
    SECTION("nothing is said: the line is left out whole, its person too") {
        const auto report =
            desk.import("nom;courriel;comité;siège;depuis\n"
                        "Odile Tremblay;odile@exemple.org;Comité de suivi;Présidence;2003-09-01\n"
                        "Ève Cyr;;;;\n");
        CHECK(told(report).at(0) ==
              "2 problem: Luc Roy occupe ce siège à compter du 1er avril 2003. Terminez "
              "d’abord ce mandat.");
        CHECK(desk.persons() == Lines{"Ève Cyr", "Luc Roy"});
    }
}

TEST_CASE("A line that is left out leaves the others of its person") {
    ImportingDesk desk;
    desk.import("nom;comité;siège\nLuc Roy;Comité de suivi;Présidence\n");
    const auto report = desk.import("nom;comité;siège\n"
                                    "Odile Tremblay;Comité de suivi;Présidence\n"
                                    "Odile Tremblay;Comité de suivi;Trésorerie\n");
    CHECK(report.rows.at(0).fate == RowFate::problem);
    CHECK(report.rows.at(1).fate == RowFate::added);
    CHECK(desk.view("Odile").seats.size() == 1);
    CHECK(report.seats == Lines{"Comité de suivi, Trésorerie"});
}

TEST_CASE("A member without a named seat has one of their organisation, of their territory, or a plain one") {
    ImportingDesk desk;
    const std::string csv = "nom;organisme;territoire;comité\n"
                            "Odile Tremblay;Centre;;Comité de suivi\n"
                            "Luc Roy;Centre;Mékinac;Comité de suivi\n"
                            "Ève Cyr;;Mékinac;Comité de suivi\n"
                            "Guy Côté;;;Comité de suivi\n"
                            "Zoé Roy;;;Comité de suivi\n";
    CHECK(desk.import(csv).seats == Lines{"Comité de suivi, Centre", "Comité de suivi, Centre (2)",
                                          "Comité de suivi, Mékinac", "Comité de suivi, Membre",
                                          "Comité de suivi, Membre (2)"});
    CHECK_FALSE(desk.import(csv).changes_anything());
    actions::leave_person(desk.env(), {.person = desk.find("Guy").id, .last = today, .today = today});
    const auto report = actions::preview_persons(
        desk.env(), "nom;comité;depuis\nPaul Roy;Comité de suivi;2003-05-01\n", today);
    CHECK(report.seats.empty());
    CHECK(told(report).at(0).find("Membre, à compter du 1er mai 2003") != std::string::npos);
}

TEST_CASE("The coordonnatrice may change in one list, never be missing") {
    ImportingDesk desk;
    desk.coordinate(desk.person("Luc Roy"));
    const auto alone = desk.import("nom;actif jusqu'à\nLuc Roy;2003-08-31\n");
    CHECK(told(alone).at(0).find("plus de coordonnatrice") != std::string::npos);
    desk.import(
        "nom;rôle;depuis;actif jusqu'à\nLuc Roy;;;2003-08-31\nOdile Tremblay;coordonnatrice;2003-09-01;\n");
    CHECK(desk.view("Luc").roles.at(0).role.tenure.to == day(2003, 8, 31));
    CHECK(desk.view("Odile").roles.at(0).role.tenure.from == day(2003, 9, 1));
}

TEST_CASE("Bodies are recognised however they are written") {
    ImportingDesk desk;
    desk.import("nom;organisme;territoire;comité\nOdile;Centre Le Phare;des Chenaux;Comité de suivi\n");
    const auto report = desk.preview("nom;organisme;territoire;comité\n"
                                     "Luc;centre le phare;MRC des Chenaux;comité de SUIVI\n"
                                     "Guy;CENTRE LE PHARE;Des Chenaux;COMITÉ DE SUIVI\n");
    CHECK(report.organisations.empty());
    CHECK(report.territories.empty());
    CHECK(report.committees.empty());
}

TEST_CASE("A list comes in the encodings that spreadsheets write") {
    ImportingDesk desk;
    const std::string utf8 = "nom;organisme\nÈve Côté;Œuvre l’Été\n";
    std::string utf16 = "\xFF\xFE";
    for (const char16_t unit : std::u16string{u"nom;organisme\nÈve Côté;Œuvre l’Été\n"})
        utf16.append({static_cast<char>(unit & 0xFF), static_cast<char>(unit >> 8)});
    const std::string latin = "nom;organisme\n\xC8ve C\xF4t\xE9;\x8Cuvre l\x92\xC9t\xE9\n";
    for (const auto& bytes : {utf8, "\xEF\xBB\xBF" + utf8, utf16, latin}) {
        const auto report = desk.preview(bytes);
        CHECK(report.rows.at(0).name == "Ève Côté");
        CHECK(report.organisations == Lines{"Œuvre l’Été"});
    }
    CHECK(refused([&] { desk.preview(std::string("\0\1\2\3nom", 7)); }).kind == RefusalKind::invalid);
    CHECK(refused([&] { desk.preview("nom\n" + std::string(5 << 20, 'a')); }).kind == RefusalKind::too_large);
}

TEST_CASE("An export opens in a spreadsheet of Québec and begins no formula") {
    ImportingDesk desk;
    desk.person("=Odile", {"odile@exemple.org", "o@exemple.org"});
    desk.person("Roy; dit \"Luc\"");
    CHECK(actions::export_persons(desk.database) ==
          "\xEF\xBB\xBFidentifiant;nom;courriels;organisme;territoire;langue;actif depuis;actif "
          "jusqu’à;comité;siège;"
          "rôle;depuis;jusqu’à\r\n"
          "odile;\"'=Odile\";odile@exemple.org o@exemple.org;;;fr;2003-04-01;;;;;;\r\n"
          "roy-dit-luc;\"Roy; dit \"\"Luc\"\"\";;;;fr;2003-04-01;;;;;;\r\n");
}

namespace {

/// People with odd names, seats past and present, functions and departures.
void populate(ImportingDesk& desk, std::mt19937& random) {
    const auto pick = [&](auto below) {
        return static_cast<std::size_t>(random() % static_cast<unsigned>(below));
    };
    const Lines words{"Odile",   "Luc",     "=2+3", "'=x", "''+", "@Ève", "-Guy",
                      "\"Zoé\"", "l’Œuvre", "a;b",  "c,d", "Roy", "''"};
    const auto some_name = [&] { return words[pick(words.size())] + " " + words[pick(words.size())] + "e"; };
    std::vector<domain::SeatId> seats;
    std::vector<domain::CommitteeId> committees;
    for (const auto* name : {"Comité de suivi", "Table, jeunesse", "=Comité"}) {
        committees.push_back(desk.committee(name));
        for (int i = 0; i < 4; ++i)
            seats.push_back(desk.seat(some_name() + std::to_string(i), committees.back()));
    }
    desk.coordinate(desk.person("Coordination"));
    for (int i = 0; i < 12; ++i) {
        const auto from = plan::add_days(PeopleDesk::april, static_cast<int>(pick(300)) - 200);
        Lines addresses;
        for (auto left = pick(3); left > 0; --left)
            addresses.push_back("a" + std::to_string(random()) + "@exemple.org");
        const actions::PersonEntry entry{.name = some_name(),
                                         .addresses = addresses,
                                         .organisation = pick(2) ? some_name() : "",
                                         .language =
                                             pick(2) ? domain::Language::english : domain::Language::french,
                                         .from = from};
        const auto person = actions::add_person(desk.env(), entry).id;
        for (auto left = pick(4); left > 0; --left) {
            const auto start = plan::add_days(from, static_cast<int>(pick(90)));
            const domain::Tenure tenure{
                start,
                pick(2) ? std::nullopt : std::optional{plan::add_days(start, static_cast<int>(pick(90)))}};
            refused([&] { desk.sit(seats[pick(seats.size())], person, tenure); });
            if (pick(3) == 0)
                refused([&] {
                    actions::grant_role(desk.env(), {.person = person,
                                                     .committee = committees[pick(committees.size())],
                                                     .tenure = tenure});
                });
        }
        if (pick(3) == 0)
            refused([&] {
                actions::leave_person(desk.env(), {.person = person,
                                                   .last = plan::add_days(from, static_cast<int>(pick(400))),
                                                   .today = today});
            });
    }
    refused([&] { actions::close_seat(desk.env(), seats[0], today, today); });
}

} // namespace

TEST_CASE("What is exported and imported elsewhere is what is exported there, and changes nothing here") {
    const unsigned first = std::random_device{}();
    for (unsigned seed = first; seed < first + 20; ++seed) {
        INFO("seed " << seed);
        std::mt19937 random{seed};
        ImportingDesk here, elsewhere;
        populate(here, random);
        const auto csv = actions::export_persons(here.database);
        INFO(csv);
        const auto again = here.import(csv);
        CHECK_FALSE(again.changes_anything());
        CHECK(again.count(RowFate::problem) == 0);
        const auto report = elsewhere.import(csv);
        CHECK(report.count(RowFate::problem) == 0);
        CHECK(actions::export_persons(elsewhere.database) == csv);
    }
}

TEST_CASE("A list of twenty thousand lines is imported in seconds", "[.slow]") {
    ImportingDesk desk;
    std::string csv = "nom;courriel;comité\n";
    for (int i = 0; i < 19'000; ++i)
        csv += "Personne " + std::to_string(i) + ";p" + std::to_string(i) + "@exemple.org;Comité de suivi\n";
    CHECK(desk.import(csv).count(RowFate::added) == 19'000);
    CHECK_FALSE(desk.import(csv).changes_anything());
}
