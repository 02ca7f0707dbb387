#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace arrimage::domain {

/// A word of a French text: where it stands, and its letters folded (plan::text::fold). An elided article or
/// preposition is a word of its own: "l’année" is "l", "annee".
struct Word {
    std::size_t begin{0};
    std::size_t end{0};
    std::string folded{};
    bool closes{false}; ///< punctuation, a parenthesis or the end of the text comes next
};

std::vector<Word> words_of(std::string_view text);

/// True for a word that says when or how often: a month, a season, a number, "année", "fois", "besoin" …
bool is_time_word(std::string_view folded);

/// True for what looks like a French infinitive.
bool is_infinitive(std::string_view folded);

} // namespace arrimage::domain
