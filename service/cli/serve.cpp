#include "app/daemon.hpp"
#include "app/logging.hpp"
#include "cli/arguments.hpp"
#include "cli/carry.hpp"
#include "cli/commands.hpp"
#include "cli/run.hpp"

#include <cstdio>
#include <spdlog/spdlog.h>

namespace arrimage::cli {

namespace {

void declare(Arguments& arguments) {
    arguments.text("--listen", "Adresse et port, au lieu de ceux des réglages");
}

/// Only commands on the data folder can be carried: nothing carried makes the daemon read another file.
Outcome run_carried(const Invocation& invocation, app::Office& office) {
    const auto* command = find_command(invocation.command);
    if (command && command->place != Place::data_folder)
        return {.exit_code = 2, .err = "Cette commande ne se porte pas.\n"};
    spdlog::info("command {}", invocation.command);
    return run_here(invocation, office.settings(), &office);
}

app::ControlMessage answer(const app::ControlMessage& message, app::Office& office) {
    try {
        return to_message(run_carried(invocation_from(message), office));
    } catch (const std::exception& error) {
        spdlog::error("command failed: {}", error.what());
        return to_message(Outcome{.exit_code = 1,
                                  .err = "Une erreur imprévue a arrêté la commande ; rien n’a été changé. La "
                                         "cause est au journal du service.\n"});
    }
}

void announce(const std::string& address) {
    std::printf("Arrimage sert %s/\n", address.c_str());
    std::fflush(stdout);
}

Outcome run(const Invocation& invocation, const settings::Settings& settings, app::Office*) {
    auto mine = settings;
    if (const auto listen = invocation.text("listen"); !listen.empty()) mine.http.listen = listen;
    app::start_logging(mine.log.level);
    app::Office office{mine};
    app::run_daemon(
        office, [&office](const app::ControlMessage& message) { return answer(message, office); }, announce);
    return {};
}

} // namespace

const Command serve{"serve", "Sert les calendriers et les pages", Place::daemon, declare, run};

} // namespace arrimage::cli
