#pragma once

#include "actions/send_letters.hpp"

#include <string>

namespace arrimage::cli {

/// A line for each letter that could not leave, and why.
std::string unsent_lines(const actions::Sending& sending);

} // namespace arrimage::cli
