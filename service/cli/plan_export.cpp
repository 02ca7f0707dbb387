#include "cli/commands.hpp"
#include "cli/stored_plan.hpp"
#include "plan/reading.hpp"

namespace arrimage::cli {

namespace {

Outcome run(const Invocation& invocation, const settings::Settings& settings, app::Office* office) {
    return {.out = plan::to_toml(stored_plan(invocation, settings, *office))};
}

} // namespace

const Command plan_export{"plan export", "Le plan gardé, en TOML, à modifier et à réimporter",
                          Place::data_folder, stored_plan_option, run};

} // namespace arrimage::cli
