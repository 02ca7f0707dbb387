#include "cli/parse.hpp"

#include "cli/arguments.hpp"

#include <CLI/CLI.hpp>

#include <map>
#include <memory>

namespace arrimage::cli {

namespace {

/// CLI11's faults, by their class, in French; its own sentence follows for the detail.
constexpr struct {
    std::string_view name{};
    std::string_view sentence{};
} faults[] = {
    {"RequiredError", "Il manque un mot à la commande"},
    {"ExtrasError", "Un mot de la commande n’est pas reconnu"},
    {"ConversionError", "Une valeur n’a pas la forme attendue"},
    {"ArgumentMismatch", "Une option n’a pas le nombre de valeurs attendu"},
    {"ValidationError", "Une valeur n’est pas permise"},
};

std::string sentence_for(const CLI::ParseError& error) {
    std::string_view sentence = "La commande est mal formée";
    for (const auto& fault : faults)
        if (fault.name == error.get_name()) sentence = fault.sentence;
    return std::string{sentence} + " (" + error.what() + ").";
}

/// The parser with one subcommand for each word of the table's names.
class Parser {
  public:
    explicit Parser(Asked& asked)
        : app_("Arrimage : du plan d’action aux calendriers des rencontres", "arrimage") {
        app_.add_option("--config", asked.config, "Fichier de réglages (TOML)");
        app_.add_option("--data", asked.data, "Dossier de données");
        app_.require_subcommand(1);
        app_.set_help_flag("-h,--help", "Cette aide");
        for (const auto& command : commands()) add(command, asked.invocation);
    }

    CLI::App& app() { return app_; }

  private:
    void add(const Command& command, Invocation& invocation) {
        const auto space = command.name.rfind(' ');
        auto* parent = space == std::string_view::npos ? &app_ : group(command.name.substr(0, space));
        const auto word = command.name.substr(space == std::string_view::npos ? 0 : space + 1);
        auto* parser = parent->add_subcommand(std::string{word}, std::string{command.summary});
        Arguments arguments{*parser, invocation};
        command.declare(arguments);
        groups_[std::string{command.name}] = parser;
        parser->final_callback([&invocation, name = command.name] {
            // "report" comes after the "report next-plan" below it.
            if (!invocation.command.starts_with(std::string{name} + " ")) invocation.command = name;
        });
    }

    /// "committee seat" is the group `seat` of the group `committee`. A command that stands before those below it in the
    /// table, such as "report", is their group and a command of its own.
    CLI::App* group(std::string_view name) {
        auto& found = groups_[std::string{name}];
        if (!found) {
            const auto space = name.rfind(' ');
            auto* parent = space == std::string_view::npos ? &app_ : group(name.substr(0, space));
            const std::string word{name.substr(space == std::string_view::npos ? 0 : space + 1)};
            found = parent->add_subcommand(word, "Voir « arrimage " + std::string{name} + " --help »");
            found->require_subcommand(1);
        }
        return found;
    }

    CLI::App app_;
    std::map<std::string, CLI::App*> groups_{};
};

} // namespace

std::variant<Asked, Told> parse(int argc, char** argv) {
    Asked asked;
    Parser parser{asked};
    try {
        parser.app().parse(argc, argv);
        return asked;
    } catch (const CLI::CallForHelp&) {
        return Told{0, parser.app().help()};
    } catch (const CLI::CallForAllHelp&) {
        return Told{0, parser.app().help("", CLI::AppFormatMode::All)};
    } catch (const CLI::ParseError& error) {
        return Told{2, sentence_for(error) + "\nVoir « arrimage --help ».\n"};
    }
}

} // namespace arrimage::cli
