#include "actions/cancel_meeting.hpp"
#include "app/office.hpp"
#include "cli/arguments.hpp"
#include "cli/commands.hpp"

namespace arrimage::cli {

namespace {

void declare(Arguments& arguments) {
    arguments.number("ID", "Numéro donné par « meeting list »", Arguments::Need::required);
}

Outcome run(const Invocation& invocation, const settings::Settings&, app::Office* office) {
    const auto meeting =
        actions::cancel_meeting(office->env("commande"), {invocation.number("ID").value_or(0)});
    return {.out = "Annulée : " + meeting.title + ".\n"};
}

} // namespace

const Command meeting_cancel{"meeting cancel", "Annule une rencontre", Place::data_folder, declare, run};

} // namespace arrimage::cli
