#pragma once

#include "domain/person.hpp"
#include "domain/person_heading.hpp"
#include "plan/csv_records.hpp"

#include <optional>
#include <string>
#include <vector>

namespace arrimage::domain {

/// A line of a list of persons. What a cell left empty or the list has no column for is absent.
struct PersonRow {
    int line{0};        ///< in the file, from 1: the first when the row takes several
    bool blank{false};  ///< nothing in any cell
    std::string slug{}; ///< as an export of ours gave it
    std::string name{};
    std::vector<std::string> addresses{}; ///< in lower case
    std::string organisation{};
    std::string territory{};
    std::optional<Language> language{};
    std::optional<plan::Date> from{}; ///< of the person
    std::optional<plan::Date> to{};
    std::vector<std::string> committees{};
    std::string seat{};
    bool member{false}; ///< the line says so, or names a committee and no function in it
    std::vector<Role> roles{};
    std::optional<plan::Date> seat_from{}; ///< of the seats and functions that the line names
    std::optional<plan::Date> seat_to{};
    std::string problem{}; ///< why the line cannot be used; empty when it can

    bool places() const { return !committees.empty() || !roles.empty(); }
};

/// What a record says under that heading. A cell that cannot be understood makes the row's problem.
PersonRow read_person_row(const PersonHeading& heading, const plan::CsvRecord& record);

} // namespace arrimage::domain
