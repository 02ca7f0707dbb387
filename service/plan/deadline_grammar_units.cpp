#include "plan/deadline_grammar.hpp"

#include <algorithm>

namespace arrimage::plan {

namespace {

constexpr int of(Unit unit) {
    return static_cast<int>(unit);
}

struct Rank {
    int value{0};
    Link link{Link::none};
    std::size_t from{0};
    std::size_t to{0};
};

Link read_link(Cursor& cursor) {
    if (cursor.take(Tag::conjunction_or)) return Link::or_else;
    if (cursor.take(Tag::dash) || cursor.take(Tag::to)) return Link::range;
    if (cursor.take(Tag::comma) || cursor.take(Tag::conjunction_and)) return Link::and_also;
    return Link::none;
}

/// "1er et 2e", "dernier".
std::vector<Rank> read_ranks(Cursor& cursor) {
    std::vector<Rank> ranks;
    Link link = Link::none;
    Cursor next = cursor;
    constexpr std::size_t most = 12;
    while (next.peek().is(Tag::ordinal) && ranks.size() < most) {
        ranks.push_back({next.peek().value, link, next.peek().from, next.peek().to});
        ++next.at;
        cursor = next;
        link = read_link(next);
        if (link == Link::none) break;
        next.skip({Tag::article});
    }
    return ranks;
}

/// "du mois de mai", "de mai": the month a week or a weekday is counted in.
std::optional<int> read_of_month(Cursor& cursor) {
    Cursor next = cursor;
    next.skip({Tag::of, Tag::within, Tag::article});
    if (next.take(Tag::unit, of(Unit::month))) next.take(Tag::of);
    if (!next.peek().is(Tag::month)) return std::nullopt;
    const int month = next.peek().value;
    ++next.at;
    cursor = next;
    return month;
}

/// Passes "de l'exercice", "de l'année financière", "financier" and keeps what sort of year they name.
void read_sort(Cursor& cursor, Point& point) {
    Cursor next = cursor;
    next.skip({Tag::of, Tag::article});
    next.take(Tag::unit, of(Unit::year));
    if (!next.peek().is(Tag::qualifier)) return;
    point.qualifier = static_cast<Qualifier>(next.peek().value);
    ++next.at;
    cursor = next;
}

std::optional<Point> slice_point(int unit, int rank) {
    const int most = unit == of(Unit::quarter) ? 4 : 2;
    const int number = rank < 0 ? most : rank;
    if (number < 1 || number > most) return std::nullopt;
    Point point;
    point.shape = unit == of(Unit::quarter) ? Shape::quarter : Shape::semester;
    point.number = number;
    return point;
}

/// Quarters and semesters: the year may be a pair, which leaves open what they are counted from.
std::optional<Point> read_slice(Cursor& cursor, int unit, int rank) {
    auto point = slice_point(unit, rank);
    if (!point) return std::nullopt;
    read_sort(cursor, *point);
    read_year_after(cursor, *point);
    return point;
}

std::optional<Point> read_half(Cursor& cursor, int rank) {
    Cursor next = cursor;
    next.skip_fillers();
    if (next.take(Tag::unit, of(Unit::month))) next.take(Tag::of);
    Point point;
    if (next.peek().is(Tag::month)) {
        point.shape = Shape::month;
        point.number = next.peek().value;
        ++next.at;
        read_year_after(next, point);
    } else {
        const auto year = read_year_point(next);
        if (!year) return std::nullopt;
        point = *year;
    }
    point.half = rank < 0 ? 2 : rank;
    cursor = next;
    return point.half == 1 || point.half == 2 ? std::optional{point} : std::nullopt;
}

/// "2e semaine de mai", "dernier jour de mai".
std::optional<Point> read_nth_in_month(Cursor& cursor, Shape shape, int rank) {
    const auto month = read_of_month(cursor);
    if (!month) return std::nullopt;
    Point point;
    point.shape = shape;
    point.number = *month;
    point.ordinal = rank;
    point.doubtful = shape == Shape::nth_week;
    read_year_after(cursor, point);
    return rank >= -1 && rank <= 5 ? std::optional{point} : std::nullopt;
}

std::optional<Point> read_ranked(Cursor& cursor, int rank) {
    const Term term = cursor.peek();
    ++cursor.at;
    if (term.is(Tag::weekday)) {
        auto point = read_nth_in_month(cursor, Shape::nth_weekday, rank);
        if (point) point->weekday = term.value;
        return point;
    }
    if (!term.is(Tag::unit)) return std::nullopt;
    if (term.value == of(Unit::week)) return read_nth_in_month(cursor, Shape::nth_week, rank);
    if (term.value == of(Unit::weekend)) return read_nth_in_month(cursor, Shape::nth_weekend, rank);
    if (term.value == of(Unit::half)) return read_half(cursor, rank);
    if (term.value == of(Unit::quarter) || term.value == of(Unit::semester))
        return read_slice(cursor, term.value, rank);
    if (term.value == of(Unit::day) && rank < 0) return read_nth_in_month(cursor, Shape::last_day, rank);
    return std::nullopt;
}

/// "T1 2004", "trimestre 2".
std::optional<Point> read_numbered_slice(Cursor& cursor) {
    const Term unit = cursor.peek();
    const Term figure = cursor.peek(1);
    const bool slice = unit.is(Tag::unit, of(Unit::quarter)) || unit.is(Tag::unit, of(Unit::semester));
    if (!slice || !figure.is(Tag::number) || figure.size > 1 || (unit.size == 2 && figure.space_before))
        return std::nullopt;
    Cursor next = cursor;
    next.at += 2;
    auto point = read_slice(next, unit.value, figure.value);
    if (point) cursor = next;
    return point;
}

} // namespace

std::optional<PointGroup> read_ordinal_units(Cursor& cursor) {
    PointGroup group;
    if (auto point = read_numbered_slice(cursor)) {
        group.add(*point, Link::none);
        return group;
    }
    Cursor next = cursor;
    const auto ranks = read_ranks(next);
    if (ranks.empty()) return std::nullopt;
    const Cursor after_ranks = next;
    for (const Rank& rank : ranks) {
        next = after_ranks;
        auto point = read_ranked(next, rank.value);
        if (!point) return std::nullopt;
        point->from = rank.from;
        point->to = &rank == &ranks.back() ? next.before().to : rank.to;
        group.add(*point, rank.link);
    }
    cursor = next;
    return group;
}

/// "2 premières semaines de mai", "trois dernières semaines d'août".
std::optional<Point> read_several_weeks(Cursor& cursor) {
    const Term &count = cursor.peek(), &rank = cursor.peek(1), &unit = cursor.peek(2);
    const bool form = count.is(Tag::number) && count.value >= 1 && count.value <= 4 &&
                      rank.is(Tag::ordinal) && (rank.value == 1 || rank.value == -1) &&
                      unit.is(Tag::unit, of(Unit::week));
    if (!form) return std::nullopt;
    Cursor next = cursor;
    next.at += 3;
    const auto month = read_of_month(next);
    if (!month) return std::nullopt;
    Point point;
    point.shape = Shape::weeks;
    point.number = *month;
    point.ordinal = rank.value * count.value;
    point.doubtful = true;
    read_year_after(next, point);
    cursor = next;
    return point;
}

namespace {

/// "fin de semaine de Pâques": the feast, and some days around it.
std::optional<PointGroup> read_feast_weekend(Cursor& cursor, Cursor next) {
    Point point;
    point.shape = Shape::feast;
    point.number = next.peek().value;
    point.doubtful = true;
    point.from = cursor.peek().from;
    ++next.at;
    read_year_after(next, point);
    point.to = next.before().to;
    PointGroup group;
    group.add(std::move(point), Link::none);
    cursor = next;
    return group;
}

} // namespace

std::optional<PointGroup> read_week_word(Cursor& cursor) {
    Cursor next = cursor;
    const bool weekend = next.peek().is(Tag::unit, of(Unit::weekend));
    if (!weekend && !next.peek().is(Tag::unit, of(Unit::week))) return std::nullopt;
    ++next.at;
    next.skip_fillers();
    if (weekend && next.peek().is(Tag::feast)) return read_feast_weekend(cursor, next);
    auto days = read_day_list(next);
    if (!days) return std::nullopt;
    const auto ranges = [](Link link) { return link == Link::range; };
    const bool pair = weekend && days->points.size() == 2 && days->links[1] != Link::or_else &&
                      days->points[1].day == days->points[0].day + 1;
    if (pair) days->links[1] = Link::range;
    if (std::none_of(days->links.begin(), days->links.end(), ranges))
        for (Point& point : days->points) point.shape = weekend ? Shape::weekend_of : Shape::week_of;
    days->points.front().from = cursor.peek().from;
    cursor = next;
    return days;
}

} // namespace arrimage::plan
