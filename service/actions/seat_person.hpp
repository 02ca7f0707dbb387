#pragma once

#include "actions/env.hpp"
#include "domain/person.hpp"

namespace arrimage::actions {

struct Seating {
    domain::SeatId seat{};
    domain::PersonId person{};
    domain::Tenure tenure{};
    bool replacing{
        false}; ///< who holds the seat on the first day stops the day before, or is taken back had they
                ///< begun that day
};

/// Gives a seat its holder. Throws domain::Refusal: not_found; invalid for days that end before they begin; conflict,
/// with names and days, when the person does not take part or the seat does not exist on all of them, or somebody else
/// holds it on one.
domain::Holding seat_person(const Env& env, const Seating& seating);

/// The same in a transaction of the caller's.
domain::Holding seat_person(store::Transaction& transaction, const Seating& seating, domain::Instant now);

} // namespace arrimage::actions
