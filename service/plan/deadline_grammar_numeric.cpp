#include "plan/deadline_grammar.hpp"

#include <algorithm>

namespace arrimage::plan {

namespace {

bool is_separator(const Term& term) {
    return term.is(Tag::dash) || term.is(Tag::slash) || term.is(Tag::dot);
}

bool is_figure(const Term& term, int most) {
    return term.is(Tag::number) && term.size >= 1 && term.size <= most;
}

Point day_point(int y, int m, int d, int order) {
    Point point;
    point.shape = Shape::day;
    point.year = y;
    point.number = m;
    point.day = d;
    point.order = order;
    return point;
}

bool is_real(const Point& point) {
    return days_of(point, *point.year, {}).has_value();
}

/// The readings that name a real day, the first preferred. When none does, the first stands and is impossible.
Point choose(std::vector<Point> readings) {
    std::vector<Point> real;
    for (const Point& reading : readings) {
        const bool known = std::any_of(real.begin(), real.end(), [&](const Point& other) {
            return other.year == reading.year && other.number == reading.number && other.day == reading.day;
        });
        if (!known && reading.number >= 1 && reading.number <= 12 && is_real(reading))
            real.push_back(reading);
    }
    if (real.empty()) return readings.front();
    Point chosen = real.front();
    chosen.others.assign(real.begin() + 1, real.end());
    chosen.doubtful = real.size() > 1;
    return chosen;
}

/// "15/11/04", "04-11-15": day first, then the month first, then the year first.
Point short_date(const Term& a, const Term& b, const Term& c, bool slash) {
    std::vector<Point> readings{day_point(full_year_of(c.value), b.value, a.value, 1),
                                day_point(full_year_of(c.value), a.value, b.value, 2)};
    constexpr int last_month = 12; // with slashes the day is seldom last
    if (a.size == 2 && (!slash || a.value <= last_month))
        readings.push_back(day_point(full_year_of(a.value), b.value, c.value, 3));
    Point chosen = choose(std::move(readings));
    chosen.inferred.emplace_back("century");
    return chosen;
}

std::optional<Point> read_compact(const Term& term) {
    if (!term.is(Tag::number) || term.size != 8) return std::nullopt;
    const Point point = day_point(term.value / 10000, term.value / 100 % 100, term.value % 100, 3);
    const bool near = *point.year >= 1980 && *point.year < 2100 && point.number >= 1 && point.number <= 12;
    return near && is_real(point) ? std::optional{point} : std::nullopt;
}

std::optional<Point> read_three(Cursor& cursor) {
    const Term &a = cursor.peek(), &first = cursor.peek(1), &b = cursor.peek(2);
    const Term &second = cursor.peek(3), &c = cursor.peek(4);
    if (!is_separator(first) || second.tag != first.tag || !is_figure(b, 2)) return std::nullopt;
    if (is_full_year(a) && is_figure(c, 2)) {
        cursor.at += 5;
        return day_point(a.value, b.value, c.value, 3);
    }
    if (is_figure(a, 2) && is_full_year(c)) {
        cursor.at += 5;
        return choose({day_point(c.value, b.value, a.value, 1), day_point(c.value, a.value, b.value, 2)});
    }
    if (!is_figure(a, 2) || !is_figure(c, 2) || c.size != 2 || cursor.peek(5).is(Tag::month))
        return std::nullopt;
    if (b.value > 12 && a.value > 12) return std::nullopt;
    cursor.at += 5;
    return short_date(a, b, c, first.is(Tag::slash));
}

/// "2012 03 05", "05 03 2012": the boxes of a form.
std::optional<Point> read_spaced(Cursor& cursor) {
    const Term &a = cursor.peek(), &b = cursor.peek(1), &c = cursor.peek(2);
    const auto two = [](const Term& term) { return is_figure(term, 2) && term.size == 2; };
    if (!two(b) || cursor.before().is(Tag::number) || cursor.peek(3).is(Tag::number)) return std::nullopt;
    if (cursor.peek(3).is(Tag::hour) || cursor.peek(3).is(Tag::money)) return std::nullopt;
    std::vector<Point> readings;
    if (is_full_year(a) && a.size == 4 && two(c)) readings = {day_point(a.value, b.value, c.value, 3)};
    if (two(a) && is_full_year(c) && c.size == 4)
        readings = {day_point(c.value, b.value, a.value, 1), day_point(c.value, a.value, b.value, 2)};
    if (readings.empty()) return std::nullopt;
    Point point = choose(std::move(readings));
    if (point.number < 1 || point.number > 12 || !is_real(point)) return std::nullopt;
    cursor.at += 3;
    return point;
}

/// "mars 12, 2012".
std::optional<Point> read_month_first(Cursor& cursor) {
    const Term &day = cursor.peek(1), &year = cursor.peek(3);
    const bool form = cursor.peek().is(Tag::month) && is_figure(day, 2) && cursor.peek(2).is(Tag::comma) &&
                      is_full_year(year) && year.size == 4 && day.value >= 1 && day.value <= 31;
    if (!form || cursor.before().is(Tag::number)) return std::nullopt;
    const Point point = day_point(year.value, cursor.peek().value, day.value, 0);
    cursor.at += 4;
    return point;
}

/// "05/2004".
std::optional<Point> read_month_and_year(Cursor& cursor) {
    const Term &a = cursor.peek(), &b = cursor.peek(2);
    if (!is_separator(cursor.peek(1)) || !is_figure(a, 2) || !is_full_year(b)) return std::nullopt;
    if (a.value < 1 || a.value > 12 || cursor.peek(1).space_before) return std::nullopt;
    Point point;
    point.shape = Shape::month;
    point.number = a.value;
    point.year = b.value;
    cursor.at += 3;
    return point;
}

/// "le 15/11".
std::optional<Point> read_day_and_month(Cursor& cursor) {
    const Term &a = cursor.peek(), &b = cursor.peek(2);
    const bool introduced = cursor.before().is(Tag::article) || cursor.before().is(Tag::weekday);
    if (!introduced || !cursor.peek(1).is(Tag::slash) || !is_figure(a, 2) || !is_figure(b, 2))
        return std::nullopt;
    if (b.value < 1 || b.value > 12 || a.value < 1 || a.value > 31) return std::nullopt;
    Point point;
    point.shape = Shape::day;
    point.number = b.value;
    point.day = a.value;
    cursor.at += 3;
    return point;
}

} // namespace

std::optional<Point> read_numeric_date(Cursor& cursor) {
    if (const auto point = read_compact(cursor.peek())) {
        ++cursor.at;
        return point;
    }
    if (auto point = read_three(cursor)) return point;
    if (auto point = read_spaced(cursor)) return point;
    if (auto point = read_month_first(cursor)) return point;
    if (auto point = read_month_and_year(cursor)) return point;
    return read_day_and_month(cursor);
}

} // namespace arrimage::plan
