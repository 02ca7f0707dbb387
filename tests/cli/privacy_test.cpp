#include "support/catch.hpp"
#include "support/terminal.hpp"

using namespace arrimage;
using namespace arrimage::support;

namespace {

void add_luc(Terminal& terminal) {
    terminal.type({"person", "add", "Luc Roy", "--email", "luc@exemple.org", "--from", "2003-04-01"});
}

std::vector<std::string> incident(std::vector<std::string> more = {}) {
    std::vector<std::string> words{"incident",      "add",          "--what",    "Clé perdue",
                                   "--information", "Noms",         "--why",     "Clé chiffrée",
                                   "--measures",    "Clé révoquée", "--noticed", "2003-10-01"};
    words.insert(words.end(), more.begin(), more.end());
    return words;
}

} // namespace

TEST_CASE("all that is held on a person comes in one command, as JSON or as a text") {
    Terminal terminal;
    add_luc(terminal);
    const auto data = terminal.json({"person", "data", "Luc Roy"});
    CHECK(data.at("name") == "Luc Roy");
    CHECK(data.at("sections").at("addresses").at(0).at("address") == "luc@exemple.org");
    CHECK(data.at("sections").at("identity").at(0).at("active_to").is_null());
    CHECK(data.at("sections").at("seats").as_array().empty());
    const auto text = terminal.type({"person", "data", "1"}).out;
    CHECK(says(text, "Renseignements détenus sur Luc Roy, le "));
    CHECK(says(text, "Courriels\n- Adresse\u00a0: luc@exemple.org\n"));
    CHECK(says(text, "a obtenu les renseignements détenus"));
    CHECK(terminal.type({"person", "data", "9"}).exit_code == 1);
}

TEST_CASE("a person who left is erased on a yes, and the report says where the name stays") {
    Terminal terminal;
    add_luc(terminal);
    const std::vector<std::string> erase{"person", "erase", "luc-roy", "--title", "représentant du milieu"};
    const auto early = terminal.type(erase);
    CHECK(early.exit_code == 1);
    CHECK(says(early.err, "inscrivez d’abord son départ"));
    terminal.type({"person", "leave", "luc-roy", "--on", "2003-10-31"});
    CHECK(terminal.type(erase).question);
    CHECK(terminal.json({"person", "show", "1"}).at("name") == "Luc Roy");
    const auto asked = terminal.type(erase);
    CHECK(says(asked.out, "Les textes diraient «\u00a0représentant du milieu\u00a0» au lieu de Luc Roy."));
    CHECK(says(asked.out, "Où le nom reste"));
    const auto done = terminal.yes(asked);
    CHECK(done.exit_code == 0);
    CHECK(says(done.out, "Les textes disent «"));
    const auto person = terminal.json({"person", "show", "1"});
    CHECK(person.at("name") == "représentant du milieu");
    CHECK(person.at("slug") == "effacee-1");
    CHECK(person.at("addresses").as_array().empty());
    CHECK_FALSE(says(terminal.type({"person", "data", "1"}).out, "Luc"));
}

TEST_CASE("what is past its time is shown, and goes on a yes") {
    Terminal terminal;
    add_luc(terminal);
    CHECK(says(terminal.type({"retention"}).out, "Lettres parties ou refusées, d’avant le "));
    CHECK_FALSE(terminal.type({"retention"}).question);
    CHECK(terminal.json({"retention"}).at("persons").as_array().empty());
    CHECK(terminal.type({"retention", "--yes"}).exit_code == 0);
}

TEST_CASE("incidents are written in the register, completed and listed") {
    Terminal terminal;
    CHECK(terminal.type({"incident", "list"}).out == "Aucun incident au registre.\n");
    CHECK(terminal.type(incident()).out == "Incident 1 inscrit au registre.\n");
    CHECK(says(terminal.type(incident({"--serious", "--people", "3"})).out, "Reste à faire avec diligence"));
    CHECK(
        terminal.type({"incident", "tell", "2", "--told-board", "2003-10-02", "--told-people", "2003-10-03"})
            .out == "Incident 2 inscrit au registre.\n");
    const auto listed = terminal.json({"incident", "list"});
    CHECK(listed.at(0).at("people") == 3);
    CHECK(listed.at(0).at("told_board") == "2003-10-02");
    CHECK(listed.at(1).at("serious") == false);
    CHECK(says(terminal.type({"incident", "list"}).out, "Circonstances\u00a0: Clé perdue\n"));
    CHECK(says(terminal.type({"incident", "list", "--csv"}).out, "\"Clé perdue\";\"Noms\""));
    CHECK(terminal.type({"incident", "tell", "9", "--told-board", "2003-10-02"}).exit_code == 1);
    CHECK(terminal.type(incident({"--happened", "2003-10-02"})).exit_code == 1);
}

TEST_CASE("the journal says who did what, of all or of one person") {
    Terminal terminal;
    CHECK(terminal.type({"audit"}).out == "Le journal est vide.\n");
    add_luc(terminal);
    terminal.type({"person", "add", "Odile Tremblay", "--from", "2003-04-01"});
    terminal.type({"person", "export"});
    CHECK(terminal.json({"audit"}).as_array().size() == 3);
    const auto of_luc = terminal.json({"audit", "--person", "luc-roy"});
    REQUIRE(of_luc.as_array().size() == 1);
    CHECK(of_luc.at(0).at("act") == "person-added");
    CHECK(of_luc.at(0).at("who") == "commande");
    CHECK(of_luc.at(0).at("person") == 1);
    CHECK(says(terminal.type({"audit"}).out, "a exporté la liste des personnes"));
}
