#pragma once

#include "plan/deadline_point.hpp"
#include "plan/deadline_terms.hpp"

#include <cstddef>
#include <initializer_list>
#include <optional>
#include <vector>

namespace arrimage::plan {

/// What stands before the first term and after the last.
inline constexpr Term no_term{.tag = Tag::end, .space_before = true};

/// A place among the terms; copied to look ahead.
struct Cursor {
    const std::vector<Term>* terms{nullptr};
    std::size_t at{0};

    const Term& peek(std::size_t ahead = 0) const {
        return at + ahead < terms->size() ? (*terms)[at + ahead] : no_term;
    }
    /// The term just passed.
    const Term& before() const { return at > 0 ? (*terms)[at - 1] : no_term; }
    bool done() const { return at >= terms->size(); }

    /// Passes the next term when it has this tag.
    bool take(Tag tag) {
        const bool taken = peek().is(tag);
        at += taken ? 1 : 0;
        return taken;
    }
    bool take(Tag tag, int value);

    /// Passes up to a handful of terms with these tags; true when it passed one.
    bool skip(std::initializer_list<Tag> tags);

    /// Passes articles and prepositions: "de", "le", "au", "en", "au cours de l'".
    void skip_fillers();
};

/// How a point is tied to the one before it.
enum class Link { none, range, listed, and_also, or_else };

/// Points that share words: "3, 10 et 17 mai 2004", "1er et 2e trimestres". `links[i]` ties point i to i − 1.
struct PointGroup {
    std::vector<Point> points{};
    std::vector<Link> links{};

    void add(Point point, Link link);
};

/// Reads the time that begins exactly at the cursor and passes it. When there is none the cursor may have
/// passed figures that lead to no date, so that no figure is looked at more than a fixed number of times.
std::optional<PointGroup> read_points(Cursor& cursor);

// The rules it is made of, each in the file of its noun.
std::optional<PointGroup> read_day_list(Cursor& cursor);
std::optional<Point> read_numeric_date(Cursor& cursor);
std::optional<PointGroup> read_ordinal_units(Cursor& cursor);
std::optional<Point> read_year_point(Cursor& cursor);
std::optional<PointGroup> read_week_word(Cursor& cursor);
std::optional<Point> read_several_weeks(Cursor& cursor);

/// Gives the year printed after a month, a season, a quarter … to `point`: "2004", "'04", "2003-2004",
/// "de l'année 2004"; passes nothing when there is none.
void read_year_after(Cursor& cursor, Point& point);

/// "13 h 30", "de 9 h à midi", "en soirée"; true when it passed one.
bool skip_hours(Cursor& cursor);

/// 1900–2099 in four figures.
bool is_full_year(const Term& term);
int full_year_of(int two_figures);

} // namespace arrimage::plan
