#pragma once

#include "plan/deadline_words.hpp"

#include <cstddef>
#include <string_view>
#include <vector>

namespace arrimage::plan {

/// What part a word, or several that go together, can play in saying a date.
enum class Tag {
    other,
    number,    ///< value, size = figures written (0 when in words)
    ordinal,   ///< value: 1, 2 …; -1 is "dernier"
    month,     ///< value 1–12
    season,    ///< value: Season
    weekday,   ///< value 0 (dimanche) – 6; size 1 when plural
    feast,     ///< value: Feast
    holidays,  ///< a time of rest without agreed bounds: "les Fêtes", "la relâche"
    rentree,   ///<
    part,      ///< value: Part
    unit,      ///< value: Unit
    qualifier, ///< value: Qualifier, what sort of year is meant
    relative,  ///< "prochaine", "suivante": counted from a day that the phrase does not say
    current,   ///< "en cours", "courante", after a unit
    operation, ///< value: Operation
    to,        ///< "à", "au"
    conjunction_and,
    plus, ///< "+": and, or and after
    conjunction_or,
    between,
    of,       ///< "de", "du"
    article,  ///< "le", "cette"
    within,   ///< "en", "dans", "au cours de"
    every,    ///< "chaque", "tous les"
    per,      ///< "par"
    times,    ///< "fois"
    repeated, ///< value 1: yearly or less often; size 1: an adjective
    ongoing,
    undecided,
    condition,
    event,     ///< "signature", "adoption": what a condition waits for
    hour,      ///< "h", "heures"
    day_time,  ///< "midi", "en soirée"
    moved,     ///< "reporté": of the two dates that follow, the second counts
    document,  ///< size 1: only a bare year after it belongs to it ("Forum 2004")
    and_after, ///< "et suivantes", "et plus"
    limit,     ///< "date limite": the date that follows is the last day; size 1: only as a label
    address,   ///< "rue", "chemin": what follows is a name
    money,     ///< "$", "%"
    comma,
    semicolon,
    colon,
    dash,
    slash,
    dot,
    arrow,
    bullet,
    open_bracket,
    close_bracket,
    question,
    apostrophe,
    mark,     ///< any other sign
    absorbed, ///< now a part of the term before
    end,      ///< past the last term
};

enum class Season { winter, spring, summer, autumn };
enum class Part { whole, early, middle, late };
enum class Unit { day, week, month, quarter, semester, year, season, meeting, half, weekend };
enum class Qualifier { fiscal, school, municipal, calendar };
enum class Operation { at, before, until, from, after, around };
enum class Feast {
    christmas,
    new_year,
    good_friday,
    easter,
    easter_monday,
    patriots,
    national_day,
    canada_day,
    labour_day,
    thanksgiving,
    halloween,
    all_saints,
    valentine,
    mothers_day,
    reconciliation,
};

struct Term {
    Tag tag{Tag::other};
    int value{0};
    int size{0};
    std::size_t from{0};
    std::size_t to{0};
    std::size_t word{0}; ///< index of its first word
    bool space_before{false};
    bool line_before{false};
    bool dotted{false}; ///< an abbreviation dot followed
    bool accented{false};
    bool capital{false};  ///< its first word begins with a capital
    bool capitals{false}; ///< its first word has capitals only

    bool is(Tag wanted) const { return tag == wanted; }
    bool is(Tag wanted, int wanted_value) const { return tag == wanted && value == wanted_value; }
};

/// Reads words into terms, the longest entry of the lexicon first; abbreviation dots and dot leaders vanish.
std::vector<Term> read_terms(const std::vector<Word>& words);

} // namespace arrimage::plan
