#include "actions/retry_letter.hpp"
#include "app/office.hpp"
#include "cli/arguments.hpp"
#include "cli/commands.hpp"

namespace arrimage::cli {

namespace {

void declare(Arguments& arguments) {
    arguments.number("ID", "Numéro donné par « mail list »", Arguments::Need::required);
}

Outcome run(const Invocation& invocation, const settings::Settings&, app::Office* office) {
    actions::retry_letter(office->env("commande"), {invocation.number("ID").value_or(0)});
    return {.out = "La lettre part de nouveau.\n"};
}

} // namespace

const Command mail_retry{"mail retry", "Essaie de nouveau une lettre refusée", Place::data_folder, declare,
                         run};

} // namespace arrimage::cli
