#pragma once

#include "cli/arguments.hpp"
#include "cli/command.hpp"
#include "plan/deadline.hpp"
#include "plan/reading.hpp"

namespace arrimage::cli {

/// --period "2003-2004" (a fiscal year), "2003" (a calendar year) or "2003-04-01..2004-03-31".
void period_option(Arguments& arguments);

/// --fiscal-start "04-01".
void fiscal_start_option(Arguments& arguments);

/// What these options say, over the settings. Throws domain::Refusal (invalid) for a value of another form.
plan::ReadOptions read_options(const Invocation& invocation, const settings::Settings& settings);

} // namespace arrimage::cli
