#include "support/catch.hpp"
#include "support/terminal.hpp"

using namespace arrimage;
using namespace arrimage::support;

TEST_CASE("a person is added with several addresses and a function, shown, changed and listed") {
    Terminal terminal;
    const auto added =
        terminal.json({"person", "add", "Odile Tremblay", "--email", "Odile@exemple.org", "--email",
                       "o@exemple.org", "--role", "coordonnatrice", "--from", "2003-04-01"});
    CHECK(added.at("addresses") == boost::json::array{"odile@exemple.org", "o@exemple.org"});
    CHECK(added.at("active_from") == "2003-04-01");
    CHECK(added.at("roles").at(0).at("role") == "coordonnatrice");
    for (const auto* who : {"1", "odile-tremblay", "o@exemple.org"})
        CHECK(terminal.json({"person", "show", who}) == added);
    const auto changed =
        terminal.json({"person", "change", "1", "--organisation", "Centre", "--email", "x@exemple.org"});
    CHECK(changed.at("organisation") == "Centre");
    CHECK(changed.at("addresses") == boost::json::array{"x@exemple.org"});
    CHECK(changed.at("version") == 2);
    CHECK(terminal.json({"person", "change", "1", "--organisation", ""}).at("organisation").is_null());
    CHECK(terminal.json({"person", "list", "--search", "TREMBLAY"}).as_array().size() == 1);
    CHECK(terminal.json({"person", "list", "--search", "roy"}).as_array().empty());
    CHECK(says(terminal.type({"person", "show", "1"}).out, "Courriels\u00a0: x@exemple.org"));
}

TEST_CASE("what is wrong with a person is refused, and nobody is added") {
    Terminal terminal;
    for (const auto& options : std::vector<std::vector<std::string>>{{"--email", "odile"},
                                                                     {"--role", "reine"},
                                                                     {"--role", "secretary"},
                                                                     {"--territory", "Mékinac"},
                                                                     {"--language", "latin"},
                                                                     {"--from", "hier"}}) {
        std::vector<std::string> words{"person", "add", "Odile"};
        words.insert(words.end(), options.begin(), options.end());
        const auto outcome = terminal.type(words);
        INFO(options[0]);
        CHECK(outcome.exit_code == 1);
        CHECK_FALSE(outcome.err.empty());
    }
    CHECK(terminal.json({"person", "list"}).as_array().empty());
}

TEST_CASE("a seat is made, given, passed on, freed and closed") {
    Terminal terminal;
    terminal.type({"committee", "add", "Comité de suivi"});
    terminal.type({"territory", "add", "Mékinac"});
    terminal.type({"committee", "seat", "add", "de-suivi", "--territory", "mekinac"});
    for (const auto* name : {"Odile Tremblay", "Luc Roy"})
        terminal.type({"person", "add", name, "--from", "2003-04-01"});
    terminal.type({"committee", "seat", "assign", "1", "odile-tremblay", "--from", "2003-04-01"});
    CHECK(terminal.type({"committee", "seat", "assign", "1", "luc-roy", "--from", "2003-09-01"}).exit_code ==
          1);
    CHECK(terminal.type({"committee", "seat", "assign", "1", "luc-roy", "--from", "2003-09-01", "--replace"})
              .exit_code == 0);
    const auto then = terminal.json({"committee", "show", "Comité de suivi", "--on", "2003-08-31"});
    CHECK(then.at("seats").at(0).at("holder").at("name") == "Odile Tremblay");
    CHECK(then.at("seats").at(0).at("history").as_array().size() == 2);
    CHECK(then.at("members").at(0).at("name") == "Odile Tremblay");
    CHECK(terminal.json({"territory", "show", "Mékinac"}).at("seats").at(0).at("holder").at("name") ==
          "Luc Roy");
    CHECK(terminal.json({"territory", "list"}).as_array().size() == 1);
    CHECK(terminal.type({"committee", "seat", "end", "1", "--on", "2003-12-31"}).exit_code == 0);
    CHECK(terminal.type({"committee", "seat", "end", "1", "--on", "2004-12-31"}).exit_code == 1);
    CHECK(terminal.json({"committee", "list"}).at(0).at("vacant") == 1);
    terminal.type({"committee", "seat", "close", "1", "--on", "2004-01-31"});
    CHECK(terminal.json({"committee", "list"}).at(0).at("seats") == 0);
}

TEST_CASE("someone leaves, comes back, and functions pass on") {
    Terminal terminal;
    terminal.type({"person", "add", "Odile Tremblay", "--role", "coordonnatrice", "--from", "2003-04-01"});
    CHECK(terminal.type({"person", "leave", "1"}).exit_code == 1);
    terminal.type({"person", "add", "Luc Roy", "--from", "2003-04-01"});
    terminal.type({"person", "role", "add", "luc-roy", "--role", "coordonnatrice"});
    CHECK(says(terminal.type({"person", "leave", "1", "--on", "2003-08-31"}).out,
               "jusqu’au 31 août 2003. 0 siège libéré, 1 fonction terminée"));
    CHECK(says(terminal.type({"person", "return", "1"}).out, "1 fonction reprise"));
    CHECK(terminal.type({"person", "role", "end", "1", "--on", "2003-12-31"}).exit_code == 0);
    CHECK(terminal.type({"person", "role", "end", "2"}).exit_code == 1);
}

TEST_CASE("a list is shown, then imported on a yes, as it was shown or not at all") {
    Terminal terminal;
    const auto file =
        terminal.file("nom;courriel;comité\nOdile Tremblay;odile@exemple.org;Comité de suivi\nLuc;x;\n");
    const auto shown = terminal.type({"person", "import", file});
    CHECK(says(shown.out, "Ligne 2, Odile Tremblay\u00a0: à ajouter"));
    CHECK(says(shown.out, "Ligne 3, Luc\u00a0: « x » n’est pas une adresse"));
    CHECK(says(shown.out, "Nouveaux comités\u00a0: Comité de suivi"));
    CHECK(terminal.json({"person", "list"}).as_array().empty());
    SECTION("yes") {
        terminal.type({"person", "import", file});
        CHECK(says(terminal.yes(shown).out, "Fait."));
        CHECK(terminal.json({"person", "list"}).as_array().size() == 1);
        const auto again = terminal.json({"person", "import", file});
        CHECK(again.at("rows").at(0).at("fate") == "same");
        CHECK(again.at("rows").at(1).at("fate") == "problem");
    }
    SECTION("yes, too late") {
        terminal.type({"person", "add", "Odile Tremblay"});
        terminal.type({"person", "import", file});
        CHECK(says(terminal.yes(shown).err, "Refaites l’aperçu"));
    }
    SECTION("at once, whole") {
        const auto clean = terminal.file("nom\nOdile Tremblay\n");
        const auto done = terminal.type({"person", "import", clean, "--yes"});
        CHECK(done.exit_code == 0);
        CHECK(says(done.out, "1 personne à ajouter"));
        CHECK(says(terminal.type({"person", "export"}).out, "odile-tremblay;Odile Tremblay;"));
    }
}
