#include "plan/deadline_grammar.hpp"

#include <algorithm>

namespace arrimage::plan {

namespace {

bool takes_minutes(const Cursor& cursor) {
    return cursor.peek().is(Tag::number) && cursor.peek().size <= 2 && cursor.peek().value < 60;
}

/// "13 h 30", "13:30", "9 heures", "midi".
bool skip_hour(Cursor& cursor) {
    if (cursor.take(Tag::day_time)) return true;
    Cursor next = cursor;
    if (!next.peek().is(Tag::number) || next.peek().size > 2 || next.peek().value > 24) return false;
    ++next.at;
    const bool colon = next.peek().is(Tag::colon) && !next.peek().space_before &&
                       next.peek(1).is(Tag::number) && !next.peek(1).space_before && next.peek(1).size == 2 &&
                       !next.peek(2).is(Tag::month);
    if (colon) {
        next.at += 2;
    } else {
        if (!next.take(Tag::hour)) return false;
        const bool date_follows = next.peek(1).is(Tag::month) || next.peek(1).is(Tag::slash);
        if (takes_minutes(next) && !date_follows) ++next.at;
    }
    next.take(Tag::hour);
    while (next.take(Tag::day_time)) {
    }
    cursor = next;
    return true;
}

/// The words before an hour; not "au plus tard", which rules the date.
void skip_hour_lead(Cursor& cursor) {
    constexpr int rules_a_date = 1;
    cursor.skip({Tag::comma, Tag::dash, Tag::slash, Tag::conjunction_and});
    if (cursor.peek().is(Tag::operation) && cursor.peek().size != rules_a_date) ++cursor.at;
    cursor.skip({Tag::between, Tag::of, Tag::article, Tag::within, Tag::to, Tag::conjunction_and});
}

/// "9 à 16 h": the first figure has no word of its own.
bool skip_short_hour(Cursor& cursor) {
    Cursor next = cursor;
    if (!next.take(Tag::number)) return false;
    if (!next.take(Tag::to) && !next.take(Tag::dash)) return false;
    if (!skip_hour(next)) return false;
    cursor = next;
    return true;
}

} // namespace

bool Cursor::take(Tag tag, int value) {
    if (!peek().is(tag, value)) return false;
    ++at;
    return true;
}

bool Cursor::skip(std::initializer_list<Tag> tags) {
    constexpr std::size_t handful = 6;
    const std::size_t start = at;
    while (at - start < handful && std::find(tags.begin(), tags.end(), peek().tag) != tags.end()) ++at;
    return at != start;
}

void Cursor::skip_fillers() {
    skip({Tag::of, Tag::article, Tag::within, Tag::to});
}

void PointGroup::add(Point point, Link link) {
    points.push_back(std::move(point));
    links.push_back(link);
}

bool skip_hours(Cursor& cursor) {
    Cursor next = cursor;
    skip_hour_lead(next);
    if (!skip_hour(next) && !skip_short_hour(next)) return false;
    cursor = next;
    return true;
}

bool is_full_year(const Term& term) {
    return term.is(Tag::number) && term.value >= 1900 && term.value <= 2099 &&
           (term.size == 4 || term.size == 0);
}

int full_year_of(int two_figures) {
    return two_figures < 70 ? 2000 + two_figures : 1900 + two_figures;
}

} // namespace arrimage::plan
