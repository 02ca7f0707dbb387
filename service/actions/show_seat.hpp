#pragma once

#include "actions/seat_view.hpp"
#include "store/database.hpp"

namespace arrimage::actions {

/// Someone's days in a seat, and the seat.
struct HoldingView {
    domain::NamedHolding held{};
    SeatView seat{};
};

/// A seat as it is on a day. Throws domain::Refusal (not_found).
SeatView show_seat(store::Database& database, domain::SeatId id, plan::Date day);

/// Throws domain::Refusal (not_found).
HoldingView show_holding(store::Database& database, domain::HoldingId id, plan::Date day);

} // namespace arrimage::actions
