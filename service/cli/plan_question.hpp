#pragma once

#include "actions/show_coverage.hpp"
#include "app/office.hpp"
#include "cli/arguments.hpp"

namespace arrimage::cli {

/// --period, as period_option, and --on "2003-10-31".
void plan_question_options(Arguments& arguments);

/// What these options say: the latest plan and today without them. Throws domain::Refusal (invalid) for a value of
/// another form.
actions::PlanQuestion plan_question(const Invocation& invocation, const settings::Settings& settings,
                                    const app::Office& office);

} // namespace arrimage::cli
