#pragma once

#include "actions/env.hpp"
#include "actions/person_entry.hpp"

namespace arrimage::actions {

/// Adds someone who takes part. Throws domain::Refusal: invalid and not_found as fill_in does, conflict for an address of
/// somebody else.
domain::Person add_person(const Env& env, const PersonEntry& entry);

} // namespace arrimage::actions
