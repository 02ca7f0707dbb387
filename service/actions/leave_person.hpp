#pragma once

#include "actions/env.hpp"
#include "domain/person.hpp"

#include <vector>

namespace arrimage::actions {

struct Leaving {
    domain::PersonId person{};
    plan::Date last{}; ///< the last day they take part
    plan::Date today{};
};

/// What leaving did.
struct Left {
    domain::Person person{};
    std::vector<domain::Holding> holdings{};  ///< ended, with their last day
    std::vector<domain::RoleHolding> roles{}; ///< ended, with their last day
    bool accesses_cut{false};
};

/// Someone leaves: their seats and functions end that day, and those that had not begun are taken back. Nothing of the
/// past goes. When the day is today or past, their browsers, links and subscriptions are cut at once; else
/// cut_former_accesses does it when it has passed. A second time moves the last day. Throws domain::Refusal: not_found;
/// invalid for a day before their first; conflict when nobody would be left as coordonnatrice, or when a seat or a
/// function of theirs began after that day.
Left leave_person(const Env& env, const Leaving& leaving);

/// The same in a transaction of the caller's.
Left leave_person(store::Transaction& transaction, const Leaving& leaving, domain::Instant now);

} // namespace arrimage::actions
