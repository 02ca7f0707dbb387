#include "domain/english_time.hpp"

namespace arrimage::domain {

namespace {

constexpr std::string_view weekdays[] = {"Sunday",   "Monday", "Tuesday", "Wednesday",
                                         "Thursday", "Friday", "Saturday"};
constexpr std::string_view months[] = {"January", "February", "March",     "April",   "May",      "June",
                                       "July",    "August",   "September", "October", "November", "December"};

} // namespace

std::string english_day(plan::Date date) {
    const std::chrono::weekday weekday{std::chrono::sys_days{date}};
    return std::string{weekdays[weekday.c_encoding()]} + ", " +
           std::string{months[static_cast<unsigned>(date.month()) - 1]} + "\u00a0" +
           std::to_string(static_cast<unsigned>(date.day())) + ", " +
           std::to_string(static_cast<int>(date.year()));
}

std::string english_time(std::chrono::minutes time_of_day) {
    const std::chrono::hh_mm_ss clock{time_of_day};
    const auto hour = clock.hours().count();
    const auto minute = clock.minutes().count();
    if (minute == 0 && hour % 12 == 0) return hour == 0 ? "midnight" : "noon";
    auto text = std::to_string((hour + 11) % 12 + 1);
    if (minute != 0) text += (minute < 10 ? ":0" : ":") + std::to_string(minute);
    return text + (hour < 12 ? "\u00a0a.m." : "\u00a0p.m.");
}

std::string english_sitting(const Sitting& sitting) {
    const auto start = english_day(sitting.start.date) + ", from " + english_time(sitting.start.time_of_day);
    const auto end = english_time(sitting.end.time_of_day);
    if (sitting.start.date == sitting.end.date) return start + " to " + end;
    return start + " to " + english_day(sitting.end.date) + ", " + end;
}

} // namespace arrimage::domain
