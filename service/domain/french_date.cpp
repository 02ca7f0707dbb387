#include "domain/french_date.hpp"

namespace arrimage::domain {

namespace {

constexpr std::string_view months[] = {"janvier", "février", "mars",      "avril",   "mai",      "juin",
                                       "juillet", "août",    "septembre", "octobre", "novembre", "décembre"};
constexpr std::string_view weekdays[] = {"dimanche", "lundi",    "mardi", "mercredi",
                                         "jeudi",    "vendredi", "samedi"};

std::string day_number(plan::Date date) {
    const auto day = static_cast<unsigned>(date.day());
    return day == 1 ? "1er" : std::to_string(day);
}

std::string day_and_month(plan::Date date) {
    return day_number(date) + " " + std::string{months[static_cast<unsigned>(date.month()) - 1]};
}

std::string french_range(plan::Date start, plan::Date end) {
    if (start == end) return "le " + french_date(start);
    if (start.year() != end.year()) return "du " + french_date(start) + " au " + french_date(end);
    const auto first = start.month() == end.month() ? day_number(start) : day_and_month(start);
    return "du " + first + " au " + french_date(end);
}

} // namespace

std::string french_date(plan::Date date) {
    return day_and_month(date) + " " + std::to_string(static_cast<int>(date.year()));
}

std::string french_day(plan::Date date) {
    const std::chrono::weekday weekday{std::chrono::sys_days{date}};
    return std::string{weekdays[weekday.c_encoding()]} + " " + french_date(date);
}

std::string french_time(std::chrono::minutes time_of_day) {
    const std::chrono::hh_mm_ss clock{time_of_day};
    auto text = std::to_string(clock.hours().count()) + "\u00a0h";
    const auto minutes = clock.minutes().count();
    if (minutes == 0) return text;
    return text + "\u00a0" + (minutes < 10 ? "0" : "") + std::to_string(minutes);
}

std::string french_sitting(const Sitting& sitting) {
    const auto start = "le " + french_day(sitting.start.date) + " ";
    if (sitting.start.date == sitting.end.date)
        return start + "de " + french_time(sitting.start.time_of_day) + " à " +
               french_time(sitting.end.time_of_day);
    return start + "à " + french_time(sitting.start.time_of_day) + ", jusqu’au " +
           french_day(sitting.end.date) + " à " + french_time(sitting.end.time_of_day);
}

std::string french_interval(const plan::Interval& interval) {
    if (interval.start && interval.end) return french_range(*interval.start, *interval.end);
    if (interval.end) return "jusqu’au " + french_date(*interval.end);
    if (interval.start) return "à compter du " + french_date(*interval.start);
    return "sans date";
}

} // namespace arrimage::domain
