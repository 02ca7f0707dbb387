#pragma once

#include "domain/person_row.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace arrimage::domain {

/// What all the lines of one person say together.
struct PersonGroup {
    std::vector<std::size_t> rows{}; ///< indices, in order
    std::string slug{};
    std::string name{}; ///< as first written
    std::vector<std::string> addresses{};
    std::string organisation{};
    std::string territory{};
    std::optional<Language> language{};
    std::optional<plan::Date> from{};
    std::optional<plan::Date> to{};
    std::optional<plan::Date> first_seat{}; ///< the earliest first day of their seats and functions
};

/// Puts the usable lines of a list together by person: by the identifier of an export, else by a common address, else by
/// the same name where no address tells them apart. A line that says otherwise than one before it (another name for the
/// address, another organisation …), or whose person cannot be told, gets a problem and is left out.
std::vector<PersonGroup> group_by_person(std::vector<PersonRow>& rows);

} // namespace arrimage::domain
