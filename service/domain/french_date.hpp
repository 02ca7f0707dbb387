#pragma once

#include "domain/meeting.hpp"
#include "plan/date.hpp"

#include <string>

namespace arrimage::domain {

/// "31 octobre 2003", "1er avril 2003".
std::string french_date(plan::Date date);

/// "vendredi 31 octobre 2003".
std::string french_day(plan::Date date);

/// "13 h 30", "19 h", with no-break spaces (Office québécois de la langue française).
std::string french_time(std::chrono::minutes time_of_day);

/// "le vendredi 31 octobre 2003 de 13 h 30 à 16 h".
std::string french_sitting(const Sitting& sitting);

/// "le 31 octobre 2003", "du 1er au 30 juin 2003", "jusqu’au 31 mars 2004", "à compter du 1er mai 2004",
/// "sans date" when both ends are open.
std::string french_interval(const plan::Interval& interval);

} // namespace arrimage::domain
