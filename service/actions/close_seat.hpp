#pragma once

#include "actions/env.hpp"
#include "domain/person.hpp"

namespace arrimage::actions {

/// The seat exists until that day, included: whoever holds it stops then, and who had not begun is taken back. A second
/// time moves the day. Throws domain::Refusal: not_found; conflict when someone who began after that day holds it.
domain::Seat close_seat(const Env& env, domain::SeatId id, plan::Date last, plan::Date today);

} // namespace arrimage::actions
