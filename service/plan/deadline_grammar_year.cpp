#include "plan/deadline_grammar.hpp"

namespace arrimage::plan {

namespace {

bool is_short_figure(const Term& term) {
    return term.is(Tag::number) && term.size == 2;
}

/// What may follow a figure to make it something else than a year: "20 h", "12 mai", "30 $", "05/12".
bool claims_figure(const Term& term) {
    return term.is(Tag::hour) || term.is(Tag::month) || term.is(Tag::money) || term.is(Tag::times) ||
           term.is(Tag::unit) || (term.is(Tag::colon) && !term.space_before);
}

/// The second year of "2003-2004", "2003/04": passed when it is the year after `first`.
bool take_next_year(Cursor& cursor, int first) {
    if (!cursor.peek().is(Tag::dash) && !cursor.peek().is(Tag::slash)) return false;
    const Term& second = cursor.peek(1);
    const bool full = is_full_year(second) && second.value == first + 1;
    const bool two = is_short_figure(second) && second.value == (first + 1) % 100 && !second.space_before &&
                     !claims_figure(cursor.peek(2)) && !cursor.peek(2).is(Tag::dash);
    if (!full && !two) return false;
    cursor.at += 2;
    return true;
}

/// ", " "de l'année " "-" between a month and its year.
void skip_year_lead(Cursor& cursor) {
    Cursor next = cursor;
    const bool sign =
        next.take(Tag::comma) || next.take(Tag::dash) || next.take(Tag::dot) || next.take(Tag::slash);
    if (!sign) {
        next.skip({Tag::of, Tag::article, Tag::within});
        next.take(Tag::unit, static_cast<int>(Unit::year));
        while (next.peek().is(Tag::qualifier)) ++next.at;
    }
    if (is_full_year(next.peek()) || (sign && is_short_figure(next.peek()) && !next.peek().space_before))
        cursor = next;
}

/// "201 1", "20 10": a year that the extraction cut.
std::optional<int> take_broken_year(Cursor& cursor) {
    Cursor next = cursor;
    int year = 0, figures = 0, pieces = 0;
    while (figures < 4 && next.peek().is(Tag::number) && next.peek().size >= 1 && next.peek().size <= 3) {
        for (int i = 0; i < next.peek().size; ++i) year *= 10;
        year += next.peek().value;
        figures += next.peek().size;
        ++pieces, ++next.at;
    }
    constexpr int first = 1990, last = 2029;
    if (figures != 4 || pieces < 2 || year < first || year > last || claims_figure(next.peek()))
        return std::nullopt;
    cursor = next;
    return year;
}

std::optional<int> take_short_year(Cursor& cursor, bool near) {
    Cursor next = cursor;
    const bool apostrophe = next.take(Tag::apostrophe);
    if (!is_short_figure(next.peek()) || claims_figure(next.peek(1))) return std::nullopt;
    if (!apostrophe && !near) return std::nullopt;
    const int year = full_year_of(next.peek().value);
    ++next.at;
    cursor = next;
    return year;
}

void name_year_sort(Cursor& cursor, Point& point) {
    while (cursor.peek().is(Tag::qualifier)) {
        point.qualifier = static_cast<Qualifier>(cursor.peek().value);
        ++cursor.at;
    }
}

/// "2000 exemplaires", "2010, rue Royale": a round number before a noun, a number in a street.
bool is_quantity(const Cursor& cursor) {
    constexpr int round = 50;
    const bool street =
        cursor.peek(1).is(Tag::address) || (cursor.peek(1).is(Tag::comma) && cursor.peek(2).is(Tag::address));
    return street || (cursor.peek().value % round == 0 && cursor.peek(1).is(Tag::other));
}

Point span(int first, int last, bool consecutive) {
    Point point;
    point.shape = consecutive ? Shape::fiscal_year : Shape::years;
    point.year = first;
    point.last_year = last;
    point.doubtful = !consecutive;
    return point;
}

Point single(int year) {
    Point point;
    point.shape = Shape::year;
    point.year = year;
    return point;
}

Point month_of(int year, int month) {
    Point point = single(year);
    point.shape = Shape::month;
    point.number = month;
    return point;
}

/// "2003-04": the year after, or April.
Point short_pair(int first, int figure) {
    const bool consecutive = figure == (first + 1) % 100;
    const int last = first - first % 100 + figure + (figure < first % 100 ? 100 : 0);
    Point years = span(first, last, consecutive);
    if (figure < 1 || figure > 12) return years;
    Point month = month_of(first, figure);
    if (figure < first % 100) return month;
    Point& preferred = consecutive ? years : month;
    preferred.doubtful = true;
    preferred.others.push_back(consecutive ? month : years);
    return preferred;
}

Point read_span(Cursor& cursor, int first) {
    const Term& sign = cursor.peek();
    const Term& second = cursor.peek(1);
    const bool joined = sign.is(Tag::dash) || sign.is(Tag::slash);
    if (joined && is_full_year(second) && second.value > first && !cursor.peek(2).is(Tag::month)) {
        cursor.at += 2;
        int last = second.value;
        while ((cursor.peek().is(Tag::dash) || cursor.peek().is(Tag::slash)) &&
               is_full_year(cursor.peek(1)) && cursor.peek(1).value == last + 1) {
            last = cursor.peek(1).value;
            cursor.at += 2;
        }
        return span(first, last, last == first + 1);
    }
    if (joined && is_short_figure(second) && !second.space_before && !claims_figure(cursor.peek(2))) {
        cursor.at += 2;
        return short_pair(first, second.value);
    }
    return single(first);
}

} // namespace

void read_year_after(Cursor& cursor, Point& point) {
    Cursor next = cursor;
    name_year_sort(next, point);
    skip_year_lead(next);
    if (is_full_year(next.peek())) {
        point.year = next.peek().value;
        ++next.at;
        if (take_next_year(next, *point.year)) point.last_year = *point.year + 1;
    } else if (const auto broken = take_broken_year(next)) {
        point.year = broken;
        point.inferred.emplace_back("century");
    } else {
        const bool near = !next.peek().is(Tag::comma);
        const auto year = take_short_year(next, near);
        if (!year) return;
        point.year = year;
        point.inferred.emplace_back("century");
        if (take_next_year(next, *year)) point.last_year = *year + 1;
    }
    cursor = next;
}

std::optional<Point> read_year_point(Cursor& cursor) {
    Cursor next = cursor;
    std::optional<Qualifier> qualifier;
    bool named = false;
    constexpr std::size_t most = 4;
    const auto names_year = [](const Term& term) {
        return term.is(Tag::qualifier) || term.is(Tag::unit, static_cast<int>(Unit::year));
    };
    while (next.at - cursor.at < most && names_year(next.peek())) {
        named = named || next.peek().is(Tag::unit) || next.peek().size == 1;
        if (next.peek().is(Tag::qualifier)) qualifier = static_cast<Qualifier>(next.peek().value);
        ++next.at;
    }
    const bool word_before = next.at != cursor.at;
    if (word_before && !named && !is_full_year(next.peek())) return std::nullopt;
    const bool current = next.take(Tag::current);
    Point point;
    const Cursor before_figure = next;
    const auto short_year = next.peek().is(Tag::apostrophe) ? take_short_year(next, false) : std::nullopt;
    if (short_year) {
        point = single(*short_year);
        point.inferred.emplace_back("century");
    } else if (is_full_year(next.peek()) && !claims_figure(next.peek(1)) && !is_quantity(before_figure)) {
        const int first = next.peek().value;
        ++next.at;
        point = read_span(next, first);
        name_year_sort(next, point);
    } else if (word_before && next.peek().is(Tag::number) && next.peek().value >= 1 &&
               next.peek().value <= 10 && next.peek().size == 1) {
        point.shape = Shape::project_year;
        point.number = next.peek().value;
        ++next.at;
    } else if (word_before && next.peek().is(Tag::relative)) {
        return std::nullopt;
    } else if (word_before && is_short_figure(next.peek()) && !cursor.before().is(Tag::number)) {
        const auto first = take_short_year(next, true);
        if (!first || !take_next_year(next, *first)) return std::nullopt;
        point = span(*first, *first + 1, true);
        point.inferred.emplace_back("century");
    } else if (word_before && (current || cursor.before().is(Tag::article) || qualifier)) {
        point.shape = Shape::this_year;
    } else {
        return std::nullopt;
    }
    if (word_before && point.shape == Shape::fiscal_year) {
        point.others.clear();
        point.doubtful = false;
    }
    if (qualifier) point.qualifier = qualifier;
    cursor = next;
    return point;
}

} // namespace arrimage::plan
