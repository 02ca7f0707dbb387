#include "ical/transition.hpp"

#include <stdexcept>

namespace arrimage::ical {

namespace {

/// Offsets of the time before standard time have seconds, which clients do not read.
std::chrono::seconds whole_minutes(std::chrono::seconds offset) {
    return std::chrono::floor<std::chrono::minutes>(offset);
}

/// Where the zone's law calls the winter the exception (Ireland), readers still expect DAYLIGHT in summer.
bool begins_daylight(const date::sys_info& before, const date::sys_info& after) {
    const bool seasonal = before.save != std::chrono::minutes{0} || after.save != std::chrono::minutes{0};
    return seasonal && after.offset > before.offset;
}

} // namespace

std::chrono::local_seconds onset(const Transition& transition) {
    return std::chrono::local_seconds{transition.at.time_since_epoch() + transition.from};
}

const date::time_zone& find_zone(std::string_view name) {
    try {
        return *date::locate_zone(name);
    } catch (const std::runtime_error&) {
        throw std::invalid_argument{"unknown time zone: " + std::string{name}};
    }
}

std::vector<Transition> transitions(const date::time_zone& zone) {
    using namespace std::chrono;
    const sys_seconds end = sys_days{year{last_listed_year + 1} / January / 1} + hours{24};
    std::vector<Transition> found;
    auto before = zone.get_info(sys_seconds{sys_days{year{1900} / January / 1}});
    while (before.end < end) {
        const auto after = zone.get_info(before.end);
        if (whole_minutes(after.offset) != whole_minutes(before.offset))
            found.push_back({after.begin, whole_minutes(before.offset), whole_minutes(after.offset),
                             after.abbrev, begins_daylight(before, after)});
        before = after;
    }
    return found;
}

Transition state_at_new_year(const date::time_zone& zone, int year) {
    const date::local_days new_year{date::year{year} / 1 / 1};
    const auto info = zone.get_info(date::local_seconds{new_year}).first;
    const auto offset = whole_minutes(info.offset);
    return {info.begin, offset, offset, info.abbrev, info.save != std::chrono::minutes{0}};
}

} // namespace arrimage::ical
