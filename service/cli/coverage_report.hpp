#pragma once

#include "domain/coverage.hpp"

#include <string>

namespace arrimage::cli {

/// The coverage as a person reads it in a terminal: the totals, each obligation with its slots in columns, then the
/// territories.
std::string coverage_report(const domain::Coverage& coverage);

} // namespace arrimage::cli
