#pragma once

#include "actions/env.hpp"
#include "actions/import_persons.hpp"
#include "domain/person_row.hpp"

#include <optional>
#include <vector>

namespace arrimage::actions {

/// Does what the usable lines of a list say, in the caller's transaction, and tells what that was. Absent when lines were
/// refused: they now have a problem, what was written is worth nothing, and it must be done again without them.
std::optional<PersonsReport> run_import(store::Transaction& transaction, const Env& env, plan::Date today,
                                        std::vector<domain::PersonRow>& rows);

} // namespace arrimage::actions
