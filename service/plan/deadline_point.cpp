#include "plan/deadline_point.hpp"

#include "plan/deadline_calendar.hpp"

namespace arrimage::plan {

namespace {

using std::chrono::month;
using std::chrono::months;
using std::chrono::year;

Date date_of(int y, int m, int d) {
    return Date{year{y}, month{static_cast<unsigned>(m)}, std::chrono::day{static_cast<unsigned>(d)}};
}

int month_count(const Period& period) {
    const auto first = period.start.year() / period.start.month();
    const auto last = period.end.year() / period.end.month();
    return static_cast<int>((last - first).count()) + 1;
}

Period third_of_month(Date first, Part part) {
    if (part == Part::early) return {first, add_days(first, 9)};
    if (part == Part::middle) return {add_days(first, 10), add_days(first, 19)};
    return {add_days(first, 20), end_of_month(first)};
}

Date month_later(Date date, int count) {
    return Date{date + months{count}};
}

/// Months `from` to `from + count - 1` of a longer span; a span that starts within a month keeps that day.
Period months_of(const Period& whole, int from, int count) {
    const Date start = month_later(whole.start, from);
    const Date next = month_later(whole.start, from + count);
    const Date end = from + count >= month_count(whole) ? whole.end : add_days(next, -1);
    return {start, end};
}

Period half_of(const Period& whole, int half) {
    const int count = month_count(whole);
    if (half == 0) return whole;
    if (count == 1)
        return half == 1 ? Period{whole.start, add_days(whole.start, 14)}
                         : Period{add_days(whole.start, 15), whole.end};
    return half == 1 ? months_of(whole, 0, count / 2) : months_of(whole, count / 2, count - count / 2);
}

std::optional<Period> one_day(int y, int m, int d) {
    const Date date = date_of(y, m, d);
    if (!date.ok()) return std::nullopt;
    return Period{date, date};
}

Period season_of(int number, int y) {
    if (number == static_cast<int>(Season::winter)) return months_from(y - 1, 12, 3);
    return months_from(y, number * 3, 3);
}

Period year_of(const Point& point, int y, MonthDay fiscal_start) {
    if (point.qualifier == Qualifier::school) return fiscal_year(y, {7, 1});
    if (point.shape == Shape::fiscal_year && point.qualifier != Qualifier::municipal)
        return fiscal_year(y, fiscal_start);
    return months_from(y, 1, 12);
}

/// Quarters and semesters of the calendar year, or of the exercice when the words say so.
Period slice_of_year(const Point& point, int y, int count, MonthDay fiscal_start) {
    const bool fiscal = point.qualifier == Qualifier::fiscal;
    const Period whole = fiscal ? fiscal_year(y, fiscal_start) : months_from(y, 1, 12);
    return months_of(whole, (point.number - 1) * count, count);
}

Period nth_week(const Point& point, int y) {
    const Date first = date_of(y, point.number, 1);
    const Date last = end_of_month(first);
    if (point.ordinal < 0) return {add_days(last, -6), last};
    return {add_days(first, 7 * (point.ordinal - 1)), add_days(first, 7 * point.ordinal - 1)};
}

std::optional<Period> week_of(const Point& point, int y) {
    const auto day = one_day(y, point.number, point.day);
    if (!day) return std::nullopt;
    return Period{day->start, add_days(day->start, 6)};
}

/// Friday to Sunday from a Friday, Saturday to Monday to a Monday, else the Saturday and Sunday of that week.
std::optional<Period> weekend_of(const Point& point, int y) {
    const auto day = one_day(y, point.number, point.day);
    if (!day) return std::nullopt;
    const int weekday = weekday_of(day->start);
    if (weekday == 0) return Period{add_days(day->start, -1), day->start};
    if (weekday == 1) return Period{add_days(day->start, -2), day->start};
    return Period{weekday == 5 ? day->start : add_days(day->start, 6 - weekday),
                  add_days(day->start, 7 - weekday)};
}

std::optional<Period> nth_weekend(const Point& point, int y) {
    constexpr int saturday = 6;
    const Date date = nth_weekday(y, point.number, saturday, point.ordinal);
    if (date.month() != month{static_cast<unsigned>(point.number)}) return std::nullopt;
    return Period{date, add_days(date, 1)};
}

Period weeks_of(const Point& point, int y) {
    const Date first = date_of(y, point.number, 1);
    const Date last = end_of_month(first);
    if (point.ordinal < 0) return {add_days(last, 7 * point.ordinal + 1), last};
    return {first, add_days(first, 7 * point.ordinal - 1)};
}

std::optional<Period> weekday_in_month(const Point& point, int y) {
    const Date date = nth_weekday(y, point.number, *point.weekday, point.ordinal);
    if (date.month() != month{static_cast<unsigned>(point.number)}) return std::nullopt;
    return Period{date, date};
}

std::optional<Period> whole_days(const Point& point, int y, MonthDay fiscal_start) {
    switch (point.shape) {
    case Shape::day: return one_day(y, point.number, point.day);
    case Shape::month: return months_from(y, point.number, 1);
    case Shape::season: return season_of(point.number, y);
    case Shape::quarter: return slice_of_year(point, y, 3, fiscal_start);
    case Shape::semester: return slice_of_year(point, y, 6, fiscal_start);
    case Shape::year:
    case Shape::fiscal_year: return year_of(point, y, fiscal_start);
    case Shape::years: return Period{date_of(y, 1, 1), date_of(point.last_year.value_or(y), 12, 31)};
    case Shape::week_of: return week_of(point, y);
    case Shape::nth_week: return nth_week(point, y);
    case Shape::weekend_of: return weekend_of(point, y);
    case Shape::nth_weekend: return nth_weekend(point, y);
    case Shape::weeks: return weeks_of(point, y);
    case Shape::nth_weekday: return weekday_in_month(point, y);
    case Shape::last_day: {
        const Date last = months_from(y, point.number, 1).end;
        return Period{last, last};
    }
    case Shape::feast: {
        const Date date = day_of(static_cast<Feast>(point.number), y);
        return Period{date, date};
    }
    case Shape::rentree: return Period{date_of(y, 8, 25), date_of(y, 9, 7)};
    case Shape::this_year:
    case Shape::project_year:
    case Shape::holidays: return std::nullopt;
    }
    return std::nullopt;
}

/// The calendar week, Monday to Sunday, that the same words may mean.
Period calendar_week(const Point& point, int y) {
    const Date monday = nth_weekday(y, point.number, 1, point.ordinal);
    return {monday, add_days(monday, 6)};
}

void add_unless_same(std::vector<Period>& periods, const std::optional<Period>& preferred, Period other) {
    if (preferred != other) periods.push_back(other);
}

} // namespace

Period part_of(const Period& whole, Part part) {
    const int count = month_count(whole);
    if (part == Part::whole || whole.start == whole.end || whole.start.day() != std::chrono::day{1})
        return whole;
    if (count == 1) return third_of_month(whole.start, part);
    const int size = count >= 12 ? 3 : (count + 2) / 3;
    if (part == Part::early) return months_of(whole, 0, size);
    if (part == Part::late) return months_of(whole, count - size, size);
    return count >= 12 ? months_of(whole, count / 2 - 1, 2) : months_of(whole, size, count - 2 * size);
}

std::optional<Period> days_of(const Point& point, int y, MonthDay fiscal_start) {
    const auto whole = whole_days(point, y, fiscal_start);
    if (!whole || point.shape == Shape::day) return whole;
    return part_of(half_of(*whole, point.half), point.part);
}

std::vector<Period> other_days_of(const Point& point, int y, MonthDay fiscal_start) {
    std::vector<Period> others;
    const auto preferred = days_of(point, y, fiscal_start);
    if (point.shape == Shape::nth_week) add_unless_same(others, preferred, calendar_week(point, y));
    if (point.shape == Shape::season && point.part != Part::whole && preferred) {
        const Date start = add_days(preferred->start, 20);
        others.push_back({start, add_days(month_later(start, 1), -1)});
    }
    const bool of_a_year = point.shape == Shape::year || point.shape == Shape::fiscal_year;
    if (of_a_year && point.part == Part::middle) {
        const Period whole = year_of(point, y, fiscal_start);
        others.push_back(months_of(whole, 3, 6));
    }
    if (point.shape == Shape::years) {
        const Period last = fiscal_year(point.last_year.value_or(y) - 1, fiscal_start);
        others.push_back({fiscal_year(y, fiscal_start).start, last.end});
    }
    return others;
}

bool is_vague(const Point& point) {
    return point.shape == Shape::holidays;
}

DeadlineKind kind_of(const Point& point) {
    if (point.part != Part::whole || point.half != 0) {
        return point.shape == Shape::day ? DeadlineKind::day : DeadlineKind::range;
    }
    switch (point.shape) {
    case Shape::day:
    case Shape::nth_weekday:
    case Shape::last_day:
    case Shape::feast: return DeadlineKind::day;
    case Shape::month: return DeadlineKind::month;
    case Shape::season: return DeadlineKind::season;
    case Shape::quarter: return DeadlineKind::quarter;
    case Shape::year: return DeadlineKind::year;
    case Shape::fiscal_year:
        return point.qualifier == Qualifier::municipal ? DeadlineKind::year : DeadlineKind::fiscal_year;
    case Shape::this_year:
    case Shape::project_year: return DeadlineKind::fiscal_year;
    case Shape::holidays: return DeadlineKind::undetermined;
    case Shape::semester:
    case Shape::years:
    case Shape::week_of:
    case Shape::nth_week:
    case Shape::weekend_of:
    case Shape::nth_weekend:
    case Shape::weeks:
    case Shape::rentree: return DeadlineKind::range;
    }
    return DeadlineKind::undetermined;
}

} // namespace arrimage::plan
