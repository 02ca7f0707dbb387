#pragma once

#include "plan/date.hpp"

#include <string>

namespace arrimage::plan {

/// "31 octobre 2003", "1er avril 2003".
std::string french_date(Date date);

/// "vendredi 31 octobre 2003".
std::string french_day(Date date);

/// "le 31 octobre 2003", "du 1er au 30 juin 2003", "jusqu’au 31 mars 2004", "à compter du 1er mai 2004",
/// "sans date" when both ends are open.
std::string french_interval(const Interval& interval);

} // namespace arrimage::plan
