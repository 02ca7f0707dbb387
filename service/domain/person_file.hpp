#pragma once

#include "domain/person_row.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace arrimage::domain {

struct PersonFile {
    std::vector<PersonRow> rows{};              ///< every line below the headings, in order
    std::vector<std::string> ignored_columns{}; ///< headings that say nothing to us
};

inline constexpr std::size_t most_person_lines = 20'000;
inline constexpr std::size_t most_person_columns = 100;

/// Reads a list of persons from CSV in UTF-8 (RFC 4180; commas, semicolons or tabs), its headings anywhere in the first
/// twenty records, its columns in any order. A line that cannot be understood has a problem, a French sentence; nothing is
/// guessed. Where only a seat's days have columns, they are the person's on the lines that name no seat. Throws Refusal:
/// invalid when no line heads a column of names, too_large above most_person_lines or most_person_columns.
PersonFile read_person_file(std::string_view text);

} // namespace arrimage::domain
