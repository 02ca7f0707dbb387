#pragma once

#include "domain/report.hpp"

#include <string>

namespace arrimage::domain {

/// The report as plain French text in 72 columns: the whole in brief, each objective with its activities and the promises
/// of each, what is outside the plan, who came, what is still open, what goes over to the next year.
std::string report_text(const Report& report);

} // namespace arrimage::domain
