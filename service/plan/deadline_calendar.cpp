#include "plan/deadline_calendar.hpp"

namespace arrimage::plan {

using namespace std::chrono;

namespace {

Date date_of(int y, int m, int d) {
    return Date{year{y}, month{static_cast<unsigned>(m)}, day{static_cast<unsigned>(d)}};
}

} // namespace

Period months_from(int y, int m, int count) {
    const Date start = date_of(y, m, 1);
    return {start, end_of_month(Date{start + months{count - 1}})};
}

Date easter(int y) {
    const int a = y % 19, b = y / 100, c = y % 100;
    const int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
    const int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
    const int shift = h + l - 7 * ((a + 11 * h + 22 * l) / 451) + 114;
    return date_of(y, shift / 31, shift % 31 + 1);
}

int weekday_of(Date date) {
    return static_cast<int>(weekday{sys_days{date}}.c_encoding());
}

Date nth_weekday(int y, int m, int wanted, int ordinal) {
    if (ordinal < 0) {
        const Date last = end_of_month(date_of(y, m, 1));
        return add_days(last, -((weekday_of(last) - wanted + 7) % 7));
    }
    const Date first = date_of(y, m, 1);
    return add_days(first, (wanted - weekday_of(first) + 7) % 7 + 7 * (ordinal - 1));
}

Date day_of(Feast feast, int y) {
    switch (feast) {
    case Feast::christmas: return date_of(y, 12, 25);
    case Feast::new_year: return date_of(y, 1, 1);
    case Feast::good_friday: return add_days(easter(y), -2);
    case Feast::easter: return easter(y);
    case Feast::easter_monday: return add_days(easter(y), 1);
    case Feast::patriots: return add_days(date_of(y, 5, 24), -((weekday_of(date_of(y, 5, 24)) + 6) % 7));
    case Feast::national_day: return date_of(y, 6, 24);
    case Feast::canada_day: return date_of(y, 7, 1);
    case Feast::labour_day: return nth_weekday(y, 9, 1, 1);
    case Feast::thanksgiving: return nth_weekday(y, 10, 1, 2);
    case Feast::halloween: return date_of(y, 10, 31);
    case Feast::all_saints: return date_of(y, 11, 1);
    case Feast::valentine: return date_of(y, 2, 14);
    case Feast::mothers_day: return nth_weekday(y, 5, 0, 2);
    case Feast::reconciliation: return date_of(y, 9, 30);
    }
    return date_of(y, 1, 1);
}

} // namespace arrimage::plan
