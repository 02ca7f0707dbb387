#pragma once

#include <string_view>

namespace arrimage::app {

/// Sends the log to standard error, one line an event, at the level of the settings. Throws domain::Refusal (invalid)
/// for a level that does not exist.
void start_logging(std::string_view level);

} // namespace arrimage::app
