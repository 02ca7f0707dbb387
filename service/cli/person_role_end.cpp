#include "actions/end_role.hpp"
#include "app/office.hpp"
#include "cli/arguments.hpp"
#include "cli/commands.hpp"
#include "cli/days.hpp"
#include "plan/french_date.hpp"

namespace arrimage::cli {

namespace {

void declare(Arguments& arguments) {
    arguments.number("ID", "Numéro de la fonction, donné par « person show »", Arguments::Need::required);
    arguments.text("--on", "Dernier jour, aujourd’hui sans cela\u00a0; la veille du premier la retire");
}

Outcome run(const Invocation& invocation, const settings::Settings&, app::Office* office) {
    const auto today = office->today();
    const auto last = day_of(invocation, "on").value_or(today);
    const auto left =
        actions::end_role(office->env("commande"), {invocation.number("ID").value_or(0)}, last, today);
    return {.out = left ? "Cette fonction finit le " + plan::french_date(last) + ".\n"
                        : "Cette fonction est retirée.\n"};
}

} // namespace

const Command person_role_end{"person role end", "Met fin à une fonction", Place::data_folder, declare, run};

} // namespace arrimage::cli
