#include "domain/french_time.hpp"

#include "domain/wall_clock.hpp"
#include "plan/french_date.hpp"

namespace arrimage::domain {

using plan::french_day;

std::string french_time(std::chrono::minutes time_of_day) {
    const std::chrono::hh_mm_ss clock{time_of_day};
    auto text = std::to_string(clock.hours().count()) + "\u00a0h";
    const auto minutes = clock.minutes().count();
    if (minutes == 0) return text;
    return text + "\u00a0" + (minutes < 10 ? "0" : "") + std::to_string(minutes);
}

std::string french_instant(Instant instant, const std::string& zone) {
    const auto time = wall_time(instant, zone);
    return "le " + plan::french_date(time.date) + " à " + french_time(time.time_of_day);
}

std::string french_sitting(const Sitting& sitting) {
    const auto start = "le " + french_day(sitting.start.date) + " ";
    if (sitting.start.date == sitting.end.date)
        return start + "de " + french_time(sitting.start.time_of_day) + " à " +
               french_time(sitting.end.time_of_day);
    return start + "à " + french_time(sitting.start.time_of_day) + ", jusqu’au " +
           french_day(sitting.end.date) + " à " + french_time(sitting.end.time_of_day);
}

} // namespace arrimage::domain
