#pragma once

#include "domain/seat.hpp"
#include "store/committees.hpp"
#include "store/seats.hpp"

#include <optional>
#include <string>
#include <vector>

namespace arrimage::actions {

/// A seat, who holds it on the day it is looked at, and who held it.
struct SeatView {
    domain::Seat seat{};
    std::string label{}; ///< what it is called
    std::string territory{};
    std::string organisation{};
    store::Committee committee{};
    std::optional<domain::NamedHolding> holder{};
    bool vacant{false};                          ///< it exists that day and nobody holds it
    std::vector<domain::NamedHolding> history{}; ///< all its holdings, by their first day
};

SeatView view_seat(store::Session& session, const domain::Seat& seat, plan::Date day);

/// In the order in which the seats were made.
std::vector<SeatView> view_seats(store::Session& session, const store::SeatFilter& filter, plan::Date day);

} // namespace arrimage::actions
