#pragma once

#include "plan/deadline_point.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace arrimage::plan {

enum class Form { dated, repeated, condition, undecided, ongoing, blank };

/// What stands between an expression and the one before it.
enum class Tie { none, comma, conjunction, choice };

/// What a label before a colon makes of the date that follows.
enum class Label { none, limit, beginning, end };

/// One thing the phrase says about time.
struct Expression {
    Form form{};
    bool weak{false}; ///< gives way to a date in the same group: "lors de", "annuel" after a noun
    Operation operation{Operation::at};
    Point first{};
    std::optional<Point> last{};
    std::optional<Point> moved_from{};
    std::vector<Point> others{};       ///< "décembre ou janvier"
    std::vector<Expression> choices{}; ///< "19 mai" of "12 et 13 mai ou 19 et 20 mai"
    Tie tie{Tie::none};
    Label label{Label::none};
    std::vector<int> other_years{}; ///< as honest as the one that a neighbour lent
    bool doubtful{false};           ///< "vers", "?"
    bool with_hour{false};          ///< an hour was printed after it
    bool introduced{false};         ///< by "en", "le", "d'ici": a date said as such, not a part of a name
    bool connected{false};          ///< a comma or "et" ties it to the dated expression before
    bool yearly{false};             ///< a recurrence that comes back each year or less often
    bool bracketed{false};          ///< the first thing said between brackets
    bool after_comma{false};
    int group{0}; ///< expressions of one group qualify each other
    std::size_t from{0};
    std::size_t to{0};
    std::optional<std::string> subject{};
};

/// What a phrase holds, in its order. `noise` counts the words that say no time outside subjects and labels.
struct Phrase {
    std::vector<Expression> expressions{};
    std::size_t leading_noise{0};
    std::size_t noise{0};
};

/// Finds the expressions of any phrase; linear in its length.
Phrase read_phrase(std::string_view text);

/// "Début : septembre 2004 Fin : juin 2005": one interval.
void join_beginnings(std::vector<Expression>& expressions);

/// "01/04/2010 au 31/03/2011": what orders one date in figures orders the others.
void agree_on_order(std::vector<Expression>& expressions);

/// "12 et 13 mai ou 19 et 20 mai": each time and what it may be instead.
void join_choices(std::vector<Expression>& expressions);

} // namespace arrimage::plan
