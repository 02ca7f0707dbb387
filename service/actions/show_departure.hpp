#pragma once

#include "actions/env.hpp"
#include "actions/show_person.hpp"
#include "store/accesses.hpp"

namespace arrimage::actions {

/// What the departure of someone would end: their seats and functions that go on on a day or begin later, and their ways
/// in.
struct Departure {
    PersonView view{}; ///< only those seats and functions
    store::Accesses accesses{};
};

/// Throws domain::Refusal (not_found).
Departure show_departure(const Env& env, domain::PersonId id, plan::Date day);

} // namespace arrimage::actions
