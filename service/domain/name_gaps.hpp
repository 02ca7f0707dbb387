#pragma once

#include "domain/name_words.hpp"

#include <string_view>
#include <vector>

namespace arrimage::domain {

using NameWords = std::vector<NameWord>;

/// How the words of a text stand to each other; `a` and `b` are neighbours.

/// True when they may be two words of one name: spaces on one line or two, a hyphen, an apostrophe between them; a point
/// only after an initial.
bool are_tied(std::string_view text, const NameWord& a, const NameWord& b);

/// True when the words from `first` to `turn` are a family name that comes before the given one, which ends with `last`:
/// "Tremblay, Odile", unless the name of somebody else stands against it, or "TREMBLAY Odile".
bool is_turned(std::string_view text, const NameWords& words, std::size_t first, std::size_t turn,
               std::size_t last);

/// True when those words are only a part of a longer name: "Marie-Odile Tremblay", "Odile Tremblay-Roy".
bool is_part(std::string_view text, const NameWords& words, std::size_t first, std::size_t last);

/// Where the courtesy titles before a word begin: "Mme", "M."; the word's own beginning where there is none.
std::size_t courtesy_begin(std::string_view text, const NameWords& words, std::size_t first);

/// True when the space is between two parts of a name, and not within one such as "Marie-Ève" or "D’Amours".
bool parts_names(std::string_view between);

} // namespace arrimage::domain
