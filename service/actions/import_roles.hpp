#pragma once

#include "actions/import_seats.hpp"

#include <vector>

namespace arrimage::actions {

/// Gives someone the functions that a line of a list names; tells what changes, nothing when it already was so. Throws
/// domain::Refusal as grant_role and change_role do.
std::vector<FieldChange> import_roles(store::Transaction& transaction, const Env& env, plan::Date today,
                                      const Placed& placed);

} // namespace arrimage::actions
