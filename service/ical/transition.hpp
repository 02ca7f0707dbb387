#pragma once

#include <date/tz.h>

#include <chrono>
#include <string>
#include <string_view>
#include <vector>

namespace arrimage::ical {

/// One change of a zone's clocks. Offsets are whole minutes east of UTC.
struct Transition {
    std::chrono::sys_seconds at{};
    std::chrono::seconds from{0};
    std::chrono::seconds to{0};
    std::string name{}; ///< the abbreviation from then on: "EST"
    bool daylight{false};
};

/// The last year whose transitions the compiled zone files list; the rule of that year goes on after it.
inline constexpr int last_listed_year = 2037;

/// The wall-clock time, before the change, at which it takes place.
std::chrono::local_seconds onset(const Transition& transition);

/// The zone of that name. Throws std::invalid_argument for an unknown one.
const date::time_zone& find_zone(std::string_view name);

/// Every change of offset from 1900 to `last_listed_year`, oldest first.
std::vector<Transition> transitions(const date::time_zone& zone);

/// The state of the clocks at the first instant of a local year, as a transition from an offset to itself.
Transition state_at_new_year(const date::time_zone& zone, int year);

} // namespace arrimage::ical
