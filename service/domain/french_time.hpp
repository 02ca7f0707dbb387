#pragma once

#include "domain/meeting.hpp"

#include <string>

namespace arrimage::domain {

/// "13 h 30", "19 h", with no-break spaces (Office québécois de la langue française).
std::string french_time(std::chrono::minutes time_of_day);

/// "le 3 novembre 2003 à 9 h 12" on the wall of a zone.
std::string french_instant(Instant instant, const std::string& zone);

/// "le vendredi 31 octobre 2003 de 13 h 30 à 16 h".
std::string french_sitting(const Sitting& sitting);

} // namespace arrimage::domain
