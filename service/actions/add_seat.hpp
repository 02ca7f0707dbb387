#pragma once

#include "actions/env.hpp"
#include "domain/person.hpp"

namespace arrimage::actions {

/// Makes a seat in a committee; its id is given. Throws domain::Refusal: not_found for a committee, a territory or an
/// organisation that does not exist; invalid when nothing says what to call it, or for a name that cannot be; conflict
/// when the committee has one that is called alike.
domain::Seat add_seat(const Env& env, const domain::Seat& seat);

/// The same in a transaction of the caller's.
domain::Seat add_seat(store::Transaction& transaction, domain::Seat seat);

} // namespace arrimage::actions
