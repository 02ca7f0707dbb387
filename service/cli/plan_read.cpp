#include "actions/read_plan_file.hpp"
#include "cli/arguments.hpp"
#include "cli/commands.hpp"
#include "cli/json_plan.hpp"
#include "cli/period_options.hpp"
#include "cli/plan_report.hpp"

namespace arrimage::cli {

namespace {

void declare(Arguments& arguments) {
    arguments.file(actions::max_plan_file_bytes);
    period_option(arguments);
    fiscal_start_option(arguments);
    arguments.json();
}

Outcome run(const Invocation& invocation, const settings::Settings& settings, app::Office*) {
    const auto file = actions::read_plan_file(invocation.input, read_options(invocation, settings));
    Outcome outcome{.exit_code = file.reading.has_plan() ? 0 : 1};
    outcome.out = invocation.flag("json") ? to_json(file.reading, 3 * file.text.size()) + "\n"
                                          : reading_report(file.reading);
    if (outcome.exit_code)
        outcome.err = "Aucune activité n’a été trouvée dans ce fichier. Est-ce bien le plan d’action ?\n";
    return outcome;
}

} // namespace

const Command plan_read{"plan read", "Lit un plan et dit ce qui est compris, sans rien garder",
                        Place::anywhere, declare, run};

} // namespace arrimage::cli
