#pragma once

#include "domain/report.hpp"

#include <string>

namespace arrimage::domain {

/// The report as CSV that a spreadsheet of Québec opens right: UTF-8 with its mark, semicolons, CRLF, no cell a formula.
/// One line for each activity, one for what is outside the plan, one for each territory and each organisation that came;
/// no line repeats the sum of others. Days of slippage are more than 0 when late.
std::string report_csv(const Report& report);

} // namespace arrimage::domain
