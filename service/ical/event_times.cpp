#include "ical/event_times.hpp"

#include "ical/transition.hpp"

#include <stdexcept>

namespace arrimage::ical {

namespace {

using namespace std::chrono;

std::string digits(int value, std::size_t width) {
    std::string text(width, '0');
    for (auto digit = text.rbegin(); digit != text.rend(); ++digit, value /= 10)
        *digit = static_cast<char>('0' + value % 10);
    return text;
}

std::string date_text(year_month_day date) {
    return digits(int{date.year()}, 4) + digits(static_cast<int>(unsigned{date.month()}), 2) +
           digits(static_cast<int>(unsigned{date.day()}), 2);
}

seconds wall_clock(const domain::LocalTime& time) {
    return local_days{time.date}.time_since_epoch() + time.time_of_day;
}

/// The same instant on another zone's clocks; of a wall-clock time that comes twice, the first.
seconds moved(seconds wall, const date::time_zone& from, const date::time_zone& to) {
    const auto instant = from.to_sys(date::local_seconds{wall}, date::choose::earliest);
    return to.to_local(instant).time_since_epoch();
}

EventTimes times(const domain::WholeDays& days, std::string_view) {
    if (days.last < days.first) throw std::invalid_argument{"an entry's last day is before its first"};
    return {";VALUE=DATE", date_text(days.first), date_text(plan::add_days(days.last, 1))};
}

EventTimes times(const domain::Sitting& sitting, std::string_view zone_name) {
    const auto& zone = find_zone(zone_name);
    auto start = wall_clock(sitting.start);
    auto end = wall_clock(sitting.end);
    if (end <= start) throw std::invalid_argument{"an entry does not end after it begins"};
    if (sitting.zone != zone_name) {
        const auto& own = find_zone(sitting.zone);
        start = moved(start, own, zone);
        end = moved(end, own, zone);
    }
    return {std::string{";TZID="}.append(zone_name), date_time(start), date_time(end)};
}

} // namespace

EventTimes event_times(const std::variant<domain::WholeDays, domain::Sitting>& when, std::string_view zone) {
    return std::visit([zone](const auto& known) { return times(known, zone); }, when);
}

std::string utc_time(domain::Instant instant) {
    return date_time(instant.time_since_epoch()) + "Z";
}

std::string date_time(seconds since_1970) {
    const auto day = floor<days>(since_1970);
    return date_text(year_month_day{local_days{day}}) + "T" + clock_digits(since_1970 - day, 3);
}

std::string clock_digits(seconds time, int parts) {
    std::string text;
    for (auto unit = seconds{hours{1}}; parts > 0; --parts, unit /= 60) {
        text += digits(static_cast<int>(time / unit), 2);
        time %= unit;
    }
    return text;
}

} // namespace arrimage::ical
