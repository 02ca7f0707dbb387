#include "actions/close_seat.hpp"
#include "app/office.hpp"
#include "cli/arguments.hpp"
#include "cli/commands.hpp"
#include "cli/days.hpp"
#include "plan/french_date.hpp"

namespace arrimage::cli {

namespace {

void declare(Arguments& arguments) {
    arguments.number("SEAT", "Numéro du siège, donné par « committee show »", Arguments::Need::required);
    arguments.text("--on", "Son dernier jour, aujourd’hui sans cela\u00a0: 2003-10-31");
}

Outcome run(const Invocation& invocation, const settings::Settings&, app::Office* office) {
    const auto today = office->today();
    const auto last = day_of(invocation, "on").value_or(today);
    actions::close_seat(office->env("commande"), {invocation.number("SEAT").value_or(0)}, last, today);
    return {.out = "Ce siège ferme après le " + plan::french_date(last) + ".\n"};
}

} // namespace

const Command committee_seat_close{"committee seat close", "Ferme un siège", Place::data_folder, declare,
                                   run};

} // namespace arrimage::cli
