#pragma once

#include "cli/arguments.hpp"
#include "cli/command.hpp"
#include "domain/subscription.hpp"

namespace arrimage::cli {

/// --placeholders, --cancelled-days, --past-years: what a feed shows.
void feed_options(Arguments& arguments);

/// What they say, over the defaults. Throws domain::Refusal (invalid) for a word that is not a choice.
domain::FeedOptions feed_options_of(const Invocation& invocation);

/// The calendar that the argument NAME or CALENDAR names. Throws domain::Refusal (not_found) for what is no name.
domain::CalendarName calendar_of(const std::string& text);

} // namespace arrimage::cli
