#include "plan/french_date.hpp"

namespace arrimage::plan {

namespace {

constexpr std::string_view months[] = {"janvier", "février", "mars",      "avril",   "mai",      "juin",
                                       "juillet", "août",    "septembre", "octobre", "novembre", "décembre"};
constexpr std::string_view weekdays[] = {"dimanche", "lundi",    "mardi", "mercredi",
                                         "jeudi",    "vendredi", "samedi"};

std::string day_number(Date date) {
    const auto day = static_cast<unsigned>(date.day());
    return day == 1 ? "1er" : std::to_string(day);
}

std::string day_and_month(Date date) {
    return day_number(date) + " " + std::string{months[static_cast<unsigned>(date.month()) - 1]};
}

std::string french_range(Date start, Date end) {
    if (start == end) return "le " + french_date(start);
    if (start.year() != end.year()) return "du " + french_date(start) + " au " + french_date(end);
    const auto first = start.month() == end.month() ? day_number(start) : day_and_month(start);
    return "du " + first + " au " + french_date(end);
}

} // namespace

std::string french_date(Date date) {
    return day_and_month(date) + " " + std::to_string(static_cast<int>(date.year()));
}

std::string french_day(Date date) {
    const std::chrono::weekday weekday{std::chrono::sys_days{date}};
    return std::string{weekdays[weekday.c_encoding()]} + " " + french_date(date);
}

std::string french_interval(const Interval& interval) {
    if (interval.start && interval.end) return french_range(*interval.start, *interval.end);
    if (interval.end) return "jusqu’au " + french_date(*interval.end);
    if (interval.start) return "à compter du " + french_date(*interval.start);
    return "sans date";
}

} // namespace arrimage::plan
