#pragma once

#include "domain/report.hpp"

#include <string>

namespace arrimage::cli {

/// The report as JSON text on one line, kept stable: scripts depend on it. Figures are the same objects for an activity,
/// an objective and the whole; "planned" in them is the number of promises or meetings that the others add up to.
std::string to_json(const domain::Report& report);

} // namespace arrimage::cli
