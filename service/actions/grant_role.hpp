#pragma once

#include "actions/env.hpp"
#include "domain/person.hpp"

namespace arrimage::actions {

/// Gives someone a function; its id is given. Throws domain::Refusal: not_found; invalid for days that end before they
/// begin, a secretary without a committee or a coordonnatrice with one; conflict when the person does not take part on
/// all of these days, or has the function on one.
domain::RoleHolding grant_role(const Env& env, const domain::RoleHolding& role);

/// The same in a transaction of the caller's.
domain::RoleHolding grant_role(store::Transaction& transaction, const domain::RoleHolding& role,
                               domain::Instant now);

} // namespace arrimage::actions
