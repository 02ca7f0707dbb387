#pragma once

#include "actions/env.hpp"
#include "domain/person.hpp"

#include <vector>

namespace arrimage::actions {

/// What coming back gave again.
struct Returned {
    domain::Person person{};
    std::vector<domain::Holding> holdings{};  ///< that go on
    std::vector<domain::RoleHolding> roles{}; ///< that go on
    std::vector<domain::Holding> lost{}; ///< that stay ended: somebody else has the seat, or it is closed
};

/// Undoes a departure: the person takes part as if they had not left, and the seats and functions that ended on their
/// last day go on where nobody else has them. What was cut stays cut: they sign in and subscribe anew. Throws
/// domain::Refusal: not_found, conflict when they have not left or were erased.
Returned return_person(const Env& env, domain::PersonId id);

} // namespace arrimage::actions
