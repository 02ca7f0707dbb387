#pragma once

#include "domain/coverage.hpp"

#include <string>

namespace arrimage::cli {

/// The coverage as JSON text on one line, kept stable: scripts depend on it. Counts are objects of "slots", their
/// number, and of each state's.
std::string to_json(const domain::Coverage& coverage);

} // namespace arrimage::cli
