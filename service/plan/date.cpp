#include "plan/date.hpp"

#include <charconv>
#include <cstdio>

namespace arrimage::plan {

using namespace std::chrono;

Date add_days(Date date, int count) {
    return Date{sys_days{date} + days{count}};
}

Date end_of_month(Date date) {
    return Date{date.year() / date.month() / last};
}

std::string to_iso(Date date) {
    char text[32];
    const int length = std::snprintf(text, sizeof text, "%04d-%02u-%02u", static_cast<int>(date.year()),
                                     static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
    return {text, static_cast<std::size_t>(length)};
}

std::optional<Date> from_iso(std::string_view text) {
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
    const auto number = [&](std::size_t from, std::size_t size) -> std::optional<int> {
        int value = 0;
        const char* end = text.data() + from + size;
        const auto [stop, error] = std::from_chars(text.data() + from, end, value);
        if (error != std::errc{} || stop != end || value < 0) return std::nullopt;
        return value;
    };
    const auto y = number(0, 4), m = number(5, 2), d = number(8, 2);
    if (!y || !m || !d) return std::nullopt;
    const Date date{year{*y}, month{static_cast<unsigned>(*m)}, day{static_cast<unsigned>(*d)}};
    if (!date.ok()) return std::nullopt;
    return date;
}

Period fiscal_year(int first_year, MonthDay fiscal_start) {
    const Date start{year{first_year}, month{fiscal_start.month}, day{fiscal_start.day}};
    const Date next{year{first_year + 1}, month{fiscal_start.month}, day{fiscal_start.day}};
    return {start, add_days(next, -1)};
}

} // namespace arrimage::plan
