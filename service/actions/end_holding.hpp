#pragma once

#include "actions/env.hpp"
#include "domain/person.hpp"
#include "store/seats.hpp"

#include <optional>
#include <vector>

namespace arrimage::actions {

/// Someone holds a seat until that day, included; a second time moves it. The day before they began takes the holding
/// back: it never was. Gives what is left of it. Throws domain::Refusal: not_found; invalid for an earlier day; conflict
/// when the person has left by then, the seat is closed or somebody else holds it.
std::optional<domain::Holding> end_holding(const Env& env, domain::HoldingId id, plan::Date last);

/// The same in a transaction of the caller's.
std::optional<domain::Holding> end_holding(store::Transaction& transaction, domain::HoldingId id,
                                           plan::Date last, domain::Instant now);

/// Gives a holding other days. Throws domain::Refusal as end_holding does.
domain::Holding change_tenure(store::Transaction& transaction, const domain::Holding& holding,
                              domain::Instant now);

/// When several holdings end: the last day of the seat or of the person, and the day it is said.
struct Ending {
    plan::Date last{};
    plan::Date today{};
};

/// Those that go on after the last day end then, and those that begin after it are taken back; gives the ended ones.
/// Throws domain::Refusal (conflict), with names, for one that begins after it and has begun today: the past stays.
std::vector<domain::Holding> end_holdings(store::Transaction& transaction, const store::HoldingFilter& which,
                                          const Ending& ending, domain::Instant now);

} // namespace arrimage::actions
