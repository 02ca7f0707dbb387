#include "plan/deadline_grammar.hpp"

namespace arrimage::plan {

namespace {

constexpr int of(Unit unit) {
    return static_cast<int>(unit);
}

Point named(Shape shape, int number) {
    Point point;
    point.shape = shape;
    point.number = number;
    return point;
}

/// "rentrée de l'automne", "rentrée de septembre".
void skip_rentree_season(Cursor& cursor) {
    Cursor next = cursor;
    next.skip({Tag::of, Tag::article});
    const bool autumn = next.peek().is(Tag::season, static_cast<int>(Season::autumn)) ||
                        next.peek().is(Tag::month, 8) || next.peek().is(Tag::month, 9);
    if (!autumn) return;
    ++next.at;
    cursor = next;
}

/// A month, a season, a feast … and its year.
std::optional<Point> read_named(Cursor& cursor) {
    const Term term = cursor.peek();
    Point point;
    if (term.is(Tag::month))
        point = named(Shape::month, term.value);
    else if (term.is(Tag::season))
        point = named(Shape::season, term.value);
    else if (term.is(Tag::feast))
        point = named(Shape::feast, term.value);
    else if (term.is(Tag::rentree))
        point = named(Shape::rentree, 0);
    else if (term.is(Tag::holidays))
        point = named(Shape::holidays, 0);
    else
        return std::nullopt;
    point.doubtful = term.is(Tag::rentree) || term.is(Tag::holidays);
    ++cursor.at;
    if (term.is(Tag::rentree)) skip_rentree_season(cursor);
    read_year_after(cursor, point);
    return point;
}

/// "mois de", "saison d'", "session d'": words that only announce the name.
bool skip_announcement(Cursor& cursor) {
    Cursor next = cursor;
    if (!next.take(Tag::unit, of(Unit::month)) && !next.take(Tag::unit, of(Unit::season))) return false;
    if (!next.take(Tag::of)) return false;
    next.skip({Tag::article});
    if (!next.peek().is(Tag::month) && !next.peek().is(Tag::season)) return false;
    cursor = next;
    return true;
}

std::optional<Point> read_whole(Cursor& cursor) {
    skip_announcement(cursor);
    if (auto point = read_named(cursor)) return point;
    return read_year_point(cursor);
}

struct PartMark {
    Part part{};
    Link link{Link::none};
    std::size_t from{0};
    std::size_t to{0};
};

Link read_part_link(Cursor& cursor) {
    if (cursor.take(Tag::conjunction_or)) return Link::or_else;
    if (cursor.take(Tag::conjunction_and) || cursor.take(Tag::comma)) return Link::and_also;
    if (cursor.take(Tag::to) || cursor.take(Tag::slash)) return Link::range;
    return Link::none;
}

/// "début", "mi-", "début à mi-": the parts named before one time.
std::vector<PartMark> read_parts(Cursor& cursor) {
    std::vector<PartMark> parts;
    Link link = Link::none;
    Cursor next = cursor;
    constexpr std::size_t most = 3;
    while (next.peek().is(Tag::part) && parts.size() < most) {
        parts.push_back({static_cast<Part>(next.peek().value), link, next.peek().from, next.peek().to});
        ++next.at;
        const bool joined = next.take(Tag::dash) && next.peek().is(Tag::part);
        cursor = next;
        link = joined ? Link::range : read_part_link(next);
        if (link == Link::none) break;
        next.skip_fillers();
    }
    return parts;
}

std::optional<Point> read_parted_whole(Cursor& cursor) {
    auto group = read_ordinal_units(cursor);
    if (group && group->points.size() == 1) return group->points.front();
    return read_whole(cursor);
}

std::optional<PointGroup> read_parted(Cursor& cursor) {
    Cursor next = cursor;
    const auto parts = read_parts(next);
    if (parts.empty()) return std::nullopt;
    next.skip({Tag::of, Tag::article});
    const bool articled = next.before().is(Tag::article);
    std::optional<Point> whole = read_parted_whole(next);
    const bool calendar = next.before().is(Tag::unit, of(Unit::year)) && !articled;
    if (!whole && next.take(Tag::unit, of(Unit::year)))
        whole = named(Shape::year, 0);
    else if (whole && whole->shape == Shape::this_year && calendar)
        whole->shape = Shape::year;
    if (!whole) return std::nullopt;
    PointGroup group;
    for (const PartMark& mark : parts) {
        Point point = *whole;
        point.part = mark.part;
        point.from = mark.from;
        point.to = &mark == &parts.back() ? next.before().to : mark.to;
        group.add(std::move(point), mark.link);
    }
    cursor = next;
    return group;
}

PointGroup alone(Point point, std::size_t from, std::size_t to) {
    point.from = from;
    point.to = to;
    PointGroup group;
    group.add(std::move(point), Link::none);
    return group;
}

/// A weekday before a figure, or before an ISO date: "lundi 2004-11-15".
std::optional<Point> read_numeric_with_weekday(Cursor& cursor) {
    Cursor next = cursor;
    std::optional<int> weekday;
    if (next.peek().is(Tag::weekday)) {
        weekday = next.peek().value;
        ++next.at;
        next.take(Tag::comma);
        next.skip({Tag::article});
    }
    auto point = read_numeric_date(next);
    if (!point) return std::nullopt;
    if (point->shape == Shape::day) point->weekday = weekday;
    cursor = next;
    return point;
}

bool starts_day(const Term& term) {
    return term.is(Tag::number) || term.is(Tag::ordinal) || term.is(Tag::weekday);
}

/// "an 1, 2 et 3", "ans 1 à 3": the figures after the first one.
PointGroup with_project_years(PointGroup group, Cursor& cursor) {
    constexpr std::size_t most = 10;
    while (group.points.size() < most) {
        Cursor next = cursor;
        Link link = read_part_link(next);
        if (link == Link::none && next.take(Tag::dash)) link = Link::range;
        next.skip({Tag::article});
        if (next.peek().is(Tag::unit, of(Unit::year))) ++next.at;
        const Term& figure = next.peek();
        const bool counts = figure.is(Tag::number) && figure.size == 1 && figure.value > 0 &&
                            !next.peek(1).is(Tag::month) && !next.peek(1).is(Tag::unit);
        if (link == Link::none || !counts) break;
        Point point = group.points.front();
        point.number = figure.value;
        point.from = figure.from;
        point.to = figure.to;
        ++next.at;
        group.add(std::move(point), link);
        cursor = next;
    }
    return group;
}

} // namespace

std::optional<PointGroup> read_points(Cursor& cursor) {
    const std::size_t from = cursor.peek().from;
    const auto finish = [&](Point point) { return alone(std::move(point), from, cursor.before().to); };
    if (auto group = read_parted(cursor)) return group;
    if (auto point = read_numeric_with_weekday(cursor)) return finish(*point);
    if (auto group = read_ordinal_units(cursor)) return group;
    if (is_full_year(cursor.peek()) || cursor.peek().is(Tag::apostrophe)) {
        if (auto point = read_year_point(cursor)) return finish(*point);
    }
    if (auto point = read_several_weeks(cursor)) return finish(*point);
    if (starts_day(cursor.peek())) return read_day_list(cursor);
    if (auto group = read_week_word(cursor)) return group;
    if (auto point = read_whole(cursor)) {
        const bool counted = point->shape == Shape::project_year;
        PointGroup group = finish(*point);
        return counted ? with_project_years(std::move(group), cursor) : group;
    }
    return std::nullopt;
}

} // namespace arrimage::plan
