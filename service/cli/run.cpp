#include "cli/run.hpp"

#include "app/control_socket.hpp"
#include "app/office.hpp"
#include "cli/carry.hpp"
#include "cli/letter_lines.hpp"
#include "cli/parse.hpp"
#include "domain/refusal.hpp"

#include <cstdio>
#include <exception>
#include <iostream>

namespace arrimage::cli {

namespace {

settings::Settings settings_for(const Asked& asked) {
    auto settings = asked.config.empty() ? settings::Settings{} : settings::load(asked.config);
    if (!asked.data.empty()) settings.data = asked.data;
    return settings;
}

/// No courier will come by: what a command wrote leaves before it ends. What is done stays done, whatever comes of it.
std::string send_at_once(app::Office& office) {
    try {
        return unsent_lines(office.send_letters());
    } catch (const std::exception& error) {
        return std::string{"Les lettres attendent\u00a0: "} + error.what() + "\n";
    }
}

Outcome run_on_data(const Invocation& invocation, const settings::Settings& settings) {
    if (const auto answer = app::ask_daemon(settings.data, to_message(invocation)))
        return outcome_from(*answer);
    bool has_letters = false;
    app::Office office{settings};
    office.database().on_letters([&has_letters] { has_letters = true; });
    auto outcome = run_here(invocation, settings, &office);
    if (has_letters) outcome.err += send_at_once(office);
    return outcome;
}

Outcome run_in_place(const Invocation& invocation, const settings::Settings& settings) {
    if (find_command(invocation.command)->place == Place::data_folder)
        return run_on_data(invocation, settings);
    return run_here(invocation, settings, nullptr);
}

bool says_yes() {
    std::string answer;
    std::getline(std::cin, answer);
    return answer == "o" || answer == "O" || answer == "oui" || answer == "Oui" || answer == "OUI";
}

/// False when the standard output cannot take it: a full disk, a closed pipe.
bool print(const Outcome& outcome) {
    std::fwrite(outcome.err.data(), 1, outcome.err.size(), stderr);
    std::fwrite(outcome.out.data(), 1, outcome.out.size(), stdout);
    return std::fflush(stdout) == 0 && !std::ferror(stdout);
}

int finish(const Outcome& outcome) {
    return print(outcome) ? outcome.exit_code : 1;
}

int run_asked(Asked asked) {
    const auto settings = settings_for(asked);
    const auto outcome = run_in_place(asked.invocation, settings);
    if (!outcome.question) return finish(outcome);
    print(outcome);
    std::fputs(outcome.question->text.c_str(), stderr);
    if (!says_yes()) return finish({.exit_code = 1, .err = "Rien n’a été changé.\n"});
    for (const auto& [name, value] : outcome.question->if_yes) asked.invocation.arguments[name] = value;
    return finish(run_in_place(asked.invocation, settings));
}

int fail(int exit_code, const std::string& sentence) {
    return finish({.exit_code = exit_code, .err = sentence + "\n"});
}

} // namespace

Outcome run_here(const Invocation& invocation, const settings::Settings& settings, app::Office* office) {
    try {
        const auto* command = find_command(invocation.command);
        if (!command)
            return {.exit_code = 2,
                    .err = "Cette commande n’existe pas dans la version qui sert ce dossier.\n"};
        return command->run(invocation, settings, office);
    } catch (const domain::Refusal& refusal) {
        return {.exit_code = 1, .err = std::string{refusal.what()} + "\n"};
    }
}

int run(int argc, char** argv) {
    int trouble_code = 1;
    try {
        auto result = parse(argc, argv);
        if (auto* asked = std::get_if<Asked>(&result)) {
            trouble_code = find_command(asked->invocation.command)->trouble_code;
            return run_asked(std::move(*asked));
        }
        const auto& told = std::get<Told>(result);
        return finish(told.exit_code ? Outcome{.exit_code = told.exit_code, .err = told.text}
                                     : Outcome{.out = told.text});
    } catch (const domain::Refusal& refusal) {
        return fail(trouble_code, refusal.what());
    } catch (const std::exception& error) {
        return fail(trouble_code,
                    std::string{"Une erreur imprévue a arrêté la commande ; rien n’a été perdu. Cause : "} +
                        error.what());
    }
}

} // namespace arrimage::cli
