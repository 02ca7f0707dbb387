#pragma once

#include "actions/env.hpp"
#include "domain/person.hpp"

#include <optional>

namespace arrimage::actions {

/// Someone has a function until that day, included; a second time moves it. The day before they began takes it back: it never was. Gives what is
/// left of it. Throws domain::Refusal: not_found; invalid for an earlier day; conflict when the person
/// has left by then, or when nobody would be left as coordonnatrice.
std::optional<domain::RoleHolding> end_role(const Env& env, domain::RoleId id, plan::Date last,
                                            plan::Date today);

/// Gives a function other days, in a transaction of the caller's. Throws domain::Refusal as end_role does.
domain::RoleHolding change_role(store::Transaction& transaction, const domain::RoleHolding& role,
                                plan::Date today, domain::Instant now);

} // namespace arrimage::actions
