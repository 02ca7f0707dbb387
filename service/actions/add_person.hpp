#pragma once

#include "actions/env.hpp"
#include "actions/person_entry.hpp"

namespace arrimage::actions {

/// Adds someone who takes part, with a function from their first day where one is given; its person and days are theirs.
/// Throws domain::Refusal: invalid and not_found as fill_in and grant_role do, conflict for an address of somebody else.
domain::Person add_person(const Env& env, const PersonEntry& entry,
                          std::optional<domain::RoleHolding> role = std::nullopt);

/// Saves someone new with the calendar of their meetings, in a transaction of the caller's. Throws domain::Refusal:
/// conflict for an address of somebody else, invalid for a name that gives no slug.
domain::Person add_person(store::Transaction& transaction, const domain::Person& person, const Env& env);

} // namespace arrimage::actions
