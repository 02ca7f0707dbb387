#pragma once

#include "domain/person.hpp"
#include "store/committees.hpp"
#include "store/database.hpp"

#include <optional>
#include <string>
#include <vector>

namespace arrimage::actions {

/// A seat that someone holds, held or will hold.
struct PersonSeat {
    domain::Holding holding{};
    std::string label{}; ///< what the seat is called
    store::Committee committee{};
};

/// A function that someone has, had or will have.
struct PersonRole {
    domain::RoleHolding role{};
    std::optional<store::Committee> committee{}; ///< whose secretary
};

/// All that is known of a person; seats and functions by their first day.
struct PersonView {
    domain::Person person{};
    std::string organisation{}; ///< by name; empty when none
    std::string territory{};
    std::vector<PersonSeat> seats{};
    std::vector<PersonRole> roles{};
};

/// Throws domain::Refusal (not_found).
PersonView show_person(store::Database& database, domain::PersonId id);

} // namespace arrimage::actions
