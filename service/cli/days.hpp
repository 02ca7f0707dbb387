#pragma once

#include "cli/command.hpp"
#include "plan/date.hpp"

#include <boost/json/value.hpp>

#include <optional>
#include <string>

namespace arrimage::cli {

/// The day of an option, absent when it is not given. Throws domain::Refusal (invalid), saying what to write, for another
/// form than 2003-10-31.
std::optional<plan::Date> day_of(const Invocation& invocation, std::string_view option);

/// "2003-10-31" or null.
boost::json::value json_day(const std::optional<plan::Date>& day);

} // namespace arrimage::cli
