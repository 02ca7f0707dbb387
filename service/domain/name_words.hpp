#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace arrimage::domain {

/// A word as names are made of: letters and digits, folded (plan::text::fold) so that accents, combining or not, and
/// case do not tell two apart; letters that have no plain form stay as they are. Hyphens, apostrophes and points end it.
struct NameWord {
    std::size_t begin{0}; ///< bytes of the text
    std::size_t end{0};
    std::string folded{};
};

std::vector<NameWord> name_words(std::string_view text);

/// Where a text has the address, in lower case, not inside a longer one; npos when it does not, from `from` on.
std::size_t find_address(std::string_view text, std::string_view address, std::size_t from);

} // namespace arrimage::domain
