#pragma once

#include "domain/entry.hpp"

#include <chrono>
#include <string>
#include <string_view>
#include <variant>

namespace arrimage::ical {

/// The values of DTSTART and DTEND and the parameters both carry (RFC 5545 §3.8.2).
struct EventTimes {
    std::string parameters{}; ///< ";VALUE=DATE" or ";TZID=America/Toronto"
    std::string start{};
    std::string end{}; ///< of whole days: the day after the last one
};

/// Throws std::invalid_argument when it does not end after it begins, or for an unknown zone.
EventTimes event_times(const std::variant<domain::WholeDays, domain::Sitting>& when, std::string_view zone);

/// "20031028T000000Z"
std::string utc_time(domain::Instant instant);

/// "20031028T190000", of any clock that counts seconds from 1970-01-01T00:00:00.
std::string date_time(std::chrono::seconds since_1970);

/// Hours, then minutes, then seconds, two digits each: the first `parts` of them.
std::string clock_digits(std::chrono::seconds time, int parts);

} // namespace arrimage::ical
