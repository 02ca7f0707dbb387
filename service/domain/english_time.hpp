#pragma once

#include "domain/meeting.hpp"

#include <string>

namespace arrimage::domain {

/// "Friday, October 31, 2003".
std::string english_day(plan::Date date);

/// "1:30 p.m.", "9 a.m.", "noon", "midnight", with no-break spaces (The Canadian Style, 5.12).
std::string english_time(std::chrono::minutes time_of_day);

/// "Friday, October 31, 2003, from 1:30 p.m. to 4 p.m.".
std::string english_sitting(const Sitting& sitting);

} // namespace arrimage::domain
