#pragma once

#include "plan/deadline_terms.hpp"

#include <span>
#include <string_view>

namespace arrimage::plan {

/// One entry: folded words separated by spaces. Between them a text may have a hyphen, a dot or a slash.
struct Lexeme {
    std::string_view words{};
    Tag tag{};
    int value{0};
    int size{0};
};

/// Every entry, in no order.
std::span<const Lexeme> calendar_lexemes(); ///< months, seasons, days, feasts, numbers, units
std::span<const Lexeme> relation_lexemes(); ///< what stands between and before dates
std::span<const Lexeme> manner_lexemes();   ///< recurrences, conditions, what is not decided

} // namespace arrimage::plan
