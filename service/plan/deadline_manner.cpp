#include "plan/deadline_manner.hpp"

namespace arrimage::plan {

namespace {

constexpr int of(Unit unit) {
    return static_cast<int>(unit);
}

bool is_span(const Term& term) {
    return term.is(Tag::unit) && term.value <= of(Unit::season);
}

bool is_count(const Term& term) {
    return term.is(Tag::number) && term.size <= 3;
}

/// "tous les deux ans", "chaque automne", "tous les premiers lundis du mois".
bool take_every(Cursor& cursor) {
    Cursor next = cursor;
    next.take(Tag::to);
    if (!next.take(Tag::every)) return false;
    if (is_count(next.peek()) || next.peek().is(Tag::ordinal)) ++next.at;
    const Term& what = next.peek();
    const bool time = what.is(Tag::unit) || what.is(Tag::month) || what.is(Tag::season) ||
                      what.is(Tag::weekday) || what.is(Tag::part);
    if (!time) return false;
    ++next.at;
    cursor = next;
    return true;
}

/// "aux deux ans", "aux 6 semaines".
bool take_interval(Cursor& cursor) {
    Cursor next = cursor;
    if (!next.peek().is(Tag::to) || next.peek().size != 1) return false;
    ++next.at;
    if (is_count(next.peek())) ++next.at;
    if (!is_span(next.peek()) || next.peek().size != 1) {
        if (!next.peek().is(Tag::unit, of(Unit::month))) return false;
    }
    ++next.at;
    cursor = next;
    return true;
}

/// "par année", "/ mois", "par 2 ans".
bool take_rate(Cursor& cursor) {
    Cursor next = cursor;
    const Term& counted = next.before();
    if (counted.is(Tag::money)) return false;
    const bool meetings = counted.is(Tag::times) || counted.is(Tag::unit, of(Unit::meeting));
    const bool amount = counted.is(Tag::other) || (next.peek(1).is(Tag::number) && !meetings);
    if (next.peek().is(Tag::slash) && amount) return false;
    if (!next.take(Tag::per) && !next.take(Tag::slash)) return false;
    if (is_count(next.peek())) ++next.at;
    if (!is_span(next.peek())) return false;
    ++next.at;
    cursor = next;
    return true;
}

/// "4 fois l'an", "2 fois dans l'année", "3 x / an".
bool take_times(Cursor& cursor) {
    Cursor next = cursor;
    if (is_count(next.peek())) ++next.at;
    if (!next.take(Tag::times) && !next.take(Tag::unit, of(Unit::meeting))) return false;
    if (take_rate(next) || take_every(next) || take_interval(next)) {
        cursor = next;
        return true;
    }
    if (!cursor.peek(next.at - cursor.at - 1).is(Tag::times)) return false;
    next.skip_fillers();
    if (!is_span(next.peek())) return false;
    ++next.at;
    cursor = next;
    return true;
}

/// "le premier lundi du mois", "le 15 du mois", "1er et 3e mardis de chaque mois".
bool take_day_of_each(Cursor& cursor) {
    Cursor next = cursor;
    next.skip({Tag::article});
    const std::size_t start = next.at;
    constexpr std::size_t most = 6;
    while ((next.peek().is(Tag::ordinal) || is_count(next.peek()) || next.peek().is(Tag::weekday) ||
            next.peek().is(Tag::conjunction_and) || next.peek().is(Tag::article)) &&
           next.at - start < most)
        ++next.at;
    if (next.at == start) return false;
    if (!next.take(Tag::of)) return false;
    if (!take_every(next) && !next.take(Tag::unit, of(Unit::month))) return false;
    const bool through = next.peek(1).is(Tag::month) && next.peek(3).is(Tag::month) &&
                         (next.peek(2).is(Tag::to) || next.peek(2).is(Tag::dash));
    if ((next.peek().is(Tag::of) && !through) || next.peek().is(Tag::month)) return false;
    cursor = next;
    return true;
}

bool take_plural_weekday(Cursor& cursor) {
    Cursor next = cursor;
    next.skip({Tag::article});
    if (!next.peek().is(Tag::weekday) || next.peek().size != 1) return false;
    ++next.at;
    cursor = next;
    return true;
}

bool take_repetition(Cursor& cursor) {
    return take_every(cursor) || take_interval(cursor) || take_rate(cursor) || take_times(cursor) ||
           take_day_of_each(cursor) || take_plural_weekday(cursor) || cursor.take(Tag::repeated);
}

/// "30 jours après la signature", "dans les 6 mois suivant l'obtention".
bool take_delay(Cursor& cursor) {
    Cursor next = cursor;
    if (!is_count(next.peek()) || !is_span(next.peek(1))) return false;
    next.at += 2;
    const bool after = next.peek().is(Tag::operation, static_cast<int>(Operation::after)) ||
                       next.peek().is(Tag::operation, static_cast<int>(Operation::before)) ||
                       next.peek().is(Tag::condition);
    if (!after) return false;
    ++next.at;
    cursor = next;
    return true;
}

/// "à la fin du projet", "au début des travaux".
bool take_part_of_event(Cursor& cursor) {
    Cursor next = cursor;
    if (!next.take(Tag::part)) return false;
    if (!next.skip({Tag::of, Tag::article}) || !next.take(Tag::event)) return false;
    cursor = next;
    return true;
}

bool take_condition(Cursor& cursor) {
    const Term& term = cursor.peek();
    if (!term.is(Tag::condition)) return false;
    if (term.value == 1 && !cursor.peek(1).is(Tag::article)) return false;
    ++cursor.at;
    return true;
}

/// "chaque année", "aux deux ans", "annuellement".
bool names_year(const Cursor& cursor, std::size_t start) {
    for (std::size_t at = start; at < cursor.at; ++at) {
        const Term& term = (*cursor.terms)[at];
        if (term.is(Tag::per) || term.is(Tag::slash) || term.is(Tag::times)) return false;
        if (term.is(Tag::unit, of(Unit::year)) || (term.is(Tag::repeated) && term.value == 1)) return true;
    }
    return false;
}

} // namespace

std::optional<Expression> read_manner(Cursor& cursor) {
    Expression expression;
    expression.from = cursor.peek().from;
    const std::size_t start = cursor.at;
    const Term term = cursor.peek();
    if (take_delay(cursor) || take_condition(cursor) || take_part_of_event(cursor)) {
        expression.form = Form::condition;
        expression.weak = term.is(Tag::condition) && term.size == 1;
    } else if (take_repetition(cursor)) {
        expression.form = Form::repeated;
    } else if (cursor.take(Tag::ongoing)) {
        expression.form = Form::ongoing;
    } else if (cursor.take(Tag::current, 1)) {
        expression.form = Form::ongoing;
    } else if (cursor.take(Tag::undecided)) {
        expression.form = Form::undecided;
    } else {
        return std::nullopt;
    }
    expression.to = cursor.before().to;
    expression.yearly = names_year(cursor, start);
    return expression;
}

} // namespace arrimage::plan
