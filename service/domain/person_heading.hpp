#pragma once

#include "domain/person_columns.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace arrimage::domain {

/// The row of a list that says what its columns are.
struct PersonHeading {
    char delimiter{};
    std::vector<std::optional<PersonColumn>> columns{}; ///< absent for one that says nothing to us
    std::vector<std::string> ignored{};                 ///< the headings of those
    std::size_t end{0};                                 ///< first byte after the row
    int next_line{1};
};

/// The first of the first twenty records that heads a column of names, cut by the delimiter that makes most of it. Throws
/// Refusal: invalid when there is none, too_large when it has more than `most_columns` cells.
PersonHeading find_person_heading(std::string_view text, std::size_t most_columns);

} // namespace arrimage::domain
