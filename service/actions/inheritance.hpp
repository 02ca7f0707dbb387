#pragma once

#include "plan/difference.hpp"
#include "store/plans.hpp"

#include <vector>

namespace arrimage::actions {

/// Which open activities of an earlier year's plan go on in a later one. An activity is open unless it promised
/// meetings, all of them were held, and nothing that was taken on there is open.
std::vector<plan::Match> find_lineage(store::Session& session, const plan::Plan& next,
                                      const store::StoredPlan& earlier);

/// Notes in the rows of a new plan which activity each carries on.
void inherit(store::Session& session, store::Tree& next, const store::StoredPlan& earlier);

} // namespace arrimage::actions
