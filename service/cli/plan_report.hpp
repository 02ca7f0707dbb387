#pragma once

#include "plan/difference.hpp"
#include "plan/reading.hpp"

#include <string>
#include <vector>

namespace arrimage::cli {

/// The plan as a person reads it: title, period, and each activity with its resources, deadlines and obligation.
std::string plan_report(const plan::Plan& plan);

/// The plan, what to check with line numbers, and the count of lines by what they were taken as.
std::string reading_report(const plan::Reading& reading);

/// One line a finding, under a heading; "" when there are none.
std::string findings_report(const std::vector<plan::Finding>& findings);

/// One line a change, under a heading; "" when there are none.
std::string changes_report(const std::vector<plan::Change>& changes);

} // namespace arrimage::cli
