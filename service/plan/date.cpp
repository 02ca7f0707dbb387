#include "plan/date.hpp"

#include <charconv>

namespace arrimage::plan {

using namespace std::chrono;

Date add_days(Date date, int count) {
    return Date{sys_days{date} + days{count}};
}

Date end_of_month(Date date) {
    return Date{date.year() / date.month() / last};
}

std::string to_iso(Date date) {
    std::string text(10, '-');
    const auto put = [&](std::size_t from, std::size_t size, unsigned number) {
        for (std::size_t at = from + size; at-- > from; number /= 10)
            text[at] = static_cast<char>('0' + number % 10);
    };
    put(0, 4, static_cast<unsigned>(static_cast<int>(date.year())));
    put(5, 2, static_cast<unsigned>(date.month()));
    put(8, 2, static_cast<unsigned>(date.day()));
    return text;
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
