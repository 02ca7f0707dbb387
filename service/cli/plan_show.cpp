#include "cli/arguments.hpp"
#include "cli/commands.hpp"
#include "cli/json_plan.hpp"
#include "cli/plan_report.hpp"
#include "cli/stored_plan.hpp"

namespace arrimage::cli {

namespace {

void declare(Arguments& arguments) {
    stored_plan_option(arguments);
    arguments.json();
}

Outcome run(const Invocation& invocation, const settings::Settings& settings, app::Office* office) {
    const auto plan = stored_plan(invocation, settings, *office);
    return {.out = invocation.flag("json") ? to_json(plan) + "\n" : plan_report(plan)};
}

} // namespace

const Command plan_show{"plan show", "Le plan gardé", Place::data_folder, declare, run};

} // namespace arrimage::cli
