#pragma once

#include "actions/import_persons.hpp"
#include "actions/seat_view.hpp"
#include "actions/show_person.hpp"

#include <string>
#include <vector>

namespace arrimage::cli {

/// All that is known of a person, a line each.
std::string person_report(const actions::PersonView& view);

/// Each seat with who holds it, and those who did under it. `with_committee`: each after its committee.
std::string seats_report(const std::vector<actions::SeatView>& seats, bool with_committee);

/// "Membres : Odile Tremblay, Luc Roy"; "" when there are none.
std::string names_report(const std::string& heading, const std::vector<domain::Person>& persons);

/// What importing a list does, line by line, then what it makes, what it ignores and the counts.
std::string import_report(const actions::PersonsReport& report);

} // namespace arrimage::cli
