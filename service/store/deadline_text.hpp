#pragma once

#include "plan/deadline.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace arrimage::store {

/// Words one a line, and back.
std::string join_lines(const std::vector<std::string>& words);
std::vector<std::string> split_lines(std::string_view text);

/// Intervals as ISO 8601 has them, one a line, an open end as "..": "2003-06-01/..", and back. Reading throws
/// std::runtime_error for anything else.
std::string intervals_text(const std::vector<plan::Interval>& intervals);
std::vector<plan::Interval> intervals_of(std::string_view text);

} // namespace arrimage::store
