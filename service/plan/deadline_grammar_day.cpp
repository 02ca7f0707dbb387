#include "plan/deadline_grammar.hpp"

#include <algorithm>

namespace arrimage::plan {

namespace {

struct DayFigure {
    int day{0};
    std::optional<int> weekday{};
    Link link{Link::none};
    std::size_t from{0};
    std::size_t to{0};
};

bool is_day_figure(const Term& term) {
    if (term.is(Tag::ordinal)) return term.value == 1;
    return term.is(Tag::number) && term.value >= 0 && term.value <= 99 && term.size <= 2;
}

void skip_day_fillers(Cursor& cursor) {
    cursor.skip({Tag::of, Tag::article});
}

/// "le lundi 3", "1er"; absent when no figure stands there.
std::optional<DayFigure> read_figure(Cursor& cursor) {
    Cursor next = cursor;
    skip_day_fillers(next);
    DayFigure figure;
    figure.from = next.peek().from;
    if (next.peek().is(Tag::weekday)) {
        figure.weekday = next.peek().value;
        ++next.at;
        next.take(Tag::comma);
        skip_day_fillers(next);
    }
    if (!is_day_figure(next.peek()) || next.peek(1).is(Tag::hour)) return std::nullopt;
    figure.day = next.peek().value;
    figure.to = next.peek().to;
    ++next.at;
    cursor = next;
    return figure;
}

Link read_link(Cursor& cursor) {
    if (cursor.take(Tag::conjunction_or)) return Link::or_else;
    if (cursor.take(Tag::to) || cursor.take(Tag::dash) || cursor.take(Tag::arrow) || cursor.take(Tag::slash))
        return Link::range;
    if (cursor.take(Tag::operation, static_cast<int>(Operation::until))) {
        cursor.take(Tag::to);
        return Link::range;
    }
    Cursor next = cursor;
    const bool comma = next.take(Tag::comma) && !next.peek().is(Tag::conjunction_and) &&
                       !next.peek().is(Tag::conjunction_or) && !next.peek().is(Tag::comma);
    if (comma) {
        cursor = next;
        return Link::listed;
    }
    if (next.take(Tag::conjunction_or)) {
        cursor = next;
        return Link::or_else;
    }
    return cursor.skip({Tag::comma, Tag::conjunction_and}) ? Link::and_also : Link::none;
}

/// "1- Juin 2010": the number of an item, not a day.
bool is_listing_dash(const Cursor& cursor) {
    const Term &sign = cursor.peek(), &figure = cursor.before();
    return sign.is(Tag::dash) && !sign.space_before && cursor.peek(1).space_before && figure.size == 1 &&
           figure.is(Tag::number) && figure.value < 10;
}

/// The month after a day, across "de", "du mois de", "-", ".", "/".
std::optional<int> read_month(Cursor& cursor) {
    Cursor next = cursor;
    const bool articled = cursor.at > 1 && (*cursor.terms)[cursor.at - 2].is(Tag::article);
    const bool numbering =
        next.peek().is(Tag::dot) && next.peek(1).space_before && !next.peek().space_before && !articled;
    if (numbering) return std::nullopt;
    const bool apart =
        next.peek().space_before && next.peek(1).space_before && next.peek(2).tag != next.peek().tag;
    if (apart && next.peek().is(Tag::dash)) return std::nullopt;
    if (is_listing_dash(cursor)) return std::nullopt;
    if (!next.take(Tag::dash) && !next.take(Tag::slash) && !next.take(Tag::dot)) {
        next.skip({Tag::of, Tag::article});
        if (next.take(Tag::unit, static_cast<int>(Unit::month))) next.take(Tag::of);
    }
    if (!next.peek().is(Tag::month)) return std::nullopt;
    const int month = next.peek().value;
    ++next.at;
    cursor = next;
    return month;
}

Point day_point(const DayFigure& figure, const Point& shared) {
    Point point = shared;
    point.day = figure.day;
    point.weekday = figure.weekday;
    point.from = figure.from;
    point.to = figure.to;
    return point;
}

bool exists(const Point& point) {
    constexpr int leap_year = 2004;
    return days_of(point, point.year.value_or(leap_year), {}).has_value();
}

Point month_before(Point point) {
    const bool january = point.number == 1;
    point.number = january ? 12 : point.number - 1;
    if (january && point.year) --*point.year;
    return point;
}

/// "le 31 et le 1er novembre": the days before the first of the month are of the month before. Where the month
/// named has them too, both readings stand; "du 16 au 12 mai" is left as it is.
void move_back(std::vector<Point>& points, const std::vector<Link>& links) {
    const auto next = std::adjacent_find(points.begin(), points.end(),
                                         [](const Point& a, const Point& b) { return a.day > b.day; });
    if (next == points.end()) return;
    const auto last = static_cast<std::size_t>(next - points.begin());
    constexpr int across_an_end = 15;
    const bool range = links[last + 1] == Link::range;
    if (points[last].day - points[last + 1].day < across_an_end && (range || exists(points[last]))) return;
    const auto end = points.begin() + static_cast<std::ptrdiff_t>(last) + 1;
    if (!std::all_of(points.begin(), end, [](const Point& point) { return exists(month_before(point)); })) {
        std::for_each(points.begin(), end, [](Point& point) { point.doubtful = true; });
        return;
    }
    const bool certain = range || !exists(points[last]);
    for (std::size_t i = 0; i <= last; ++i) {
        const Point named = points[i];
        points[i] = month_before(named);
        if (certain || !exists(named)) continue;
        points[i].doubtful = true;
        points[i].others.push_back(named);
    }
}

PointGroup share_month(const std::vector<DayFigure>& figures, const Point& shared, std::size_t to) {
    PointGroup group;
    for (const DayFigure& figure : figures) {
        Point point = day_point(figure, shared);
        if (&figure == &figures.back())
            point.to = to;
        else
            point.inferred.emplace_back("month");
        group.add(std::move(point), figure.link);
    }
    move_back(group.points, group.links);
    return group;
}

} // namespace

std::optional<PointGroup> read_day_list(Cursor& cursor) {
    const bool numbering = cursor.before().is(Tag::dot) && !cursor.peek().space_before;
    if (numbering) return std::nullopt;
    std::vector<DayFigure> figures;
    Link link = Link::none;
    Cursor next = cursor;
    while (auto figure = read_figure(next)) {
        figure->link = link;
        figures.push_back(*figure);
        cursor = next;
        if (const auto month = read_month(next)) {
            Point shared;
            shared.shape = Shape::day;
            shared.number = *month;
            read_year_after(next, shared);
            cursor = next;
            return share_month(figures, shared, next.before().to);
        }
        link = read_link(next);
        if (link == Link::none) return std::nullopt;
    }
    return std::nullopt;
}

} // namespace arrimage::plan
