#pragma once

#include "actions/env.hpp"
#include "store/plans.hpp"

namespace arrimage::actions {

/// The stored plan as a later text makes it, not yet saved: an activity, slot or deadline that goes on one it had,
/// present or archived, carries its row over; what is new has id 0. The stamps of a deadline whose event in the plan's
/// calendar would say something else are raised. An empty `stored` gives a plan that is new throughout.
store::StoredPlan carry_over(const store::StoredPlan& stored, const plan::Plan& next, const Env& env);

} // namespace arrimage::actions
