#pragma once

#include "app/office.hpp"
#include "cli/arguments.hpp"
#include "cli/command.hpp"
#include "plan/plan.hpp"

namespace arrimage::cli {

/// Declares --period, to choose among the stored plans.
void stored_plan_option(Arguments& arguments);

/// The stored plan of --period, or the latest. Throws domain::Refusal (not_found) when there is none.
plan::Plan stored_plan(const Invocation& invocation, const settings::Settings& settings, app::Office& office);

} // namespace arrimage::cli
