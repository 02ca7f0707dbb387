#include "app/office.hpp"
#include "cli/parse.hpp"
#include "cli/run.hpp"
#include "support/catch.hpp"
#include "support/store.hpp"

#include <boost/json.hpp>

#include <fstream>

using namespace arrimage;
using namespace arrimage::support;

namespace {

/// A terminal on a new data folder.
class Terminal {
  public:
    cli::Outcome type(std::vector<std::string> words) {
        auto invocation = asked(std::move(words));
        auto outcome = cli::run_here(invocation, settings_, &office_);
        last_ = invocation;
        return outcome;
    }

    /// Says yes to what the last command asked.
    cli::Outcome yes(const cli::Outcome& outcome) {
        for (const auto& [name, value] : outcome.question.value().if_yes) last_.arguments[name] = value;
        return cli::run_here(last_, settings_, &office_);
    }

    boost::json::value json(std::vector<std::string> words) {
        words.push_back("--json");
        return boost::json::parse(type(std::move(words)).out);
    }

    std::string file(const std::string& content) {
        const auto path = folder_.path() / "liste.csv";
        std::ofstream{path, std::ios::binary} << content;
        return path.string();
    }

  private:
    static cli::Invocation asked(std::vector<std::string> words) {
        words.insert(words.begin(), "arrimage");
        std::vector<char*> argv;
        for (auto& word : words) argv.push_back(word.data());
        const auto result = cli::parse(static_cast<int>(argv.size()), argv.data());
        REQUIRE(std::holds_alternative<cli::Asked>(result));
        return std::get<cli::Asked>(result).invocation;
    }

    static settings::Settings settings_in(const std::filesystem::path& folder) {
        settings::Settings settings;
        settings.data = (folder / "data").string();
        return settings;
    }

    TemporaryFolder folder_{};
    settings::Settings settings_{settings_in(folder_.path())};
    app::Office office_{settings_};
    cli::Invocation last_{};
};

bool says(const std::string& text, const std::string& words) {
    return text.find(words) != std::string::npos;
}

} // namespace

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
