#pragma once

#include "actions/seat_view.hpp"
#include "store/database.hpp"
#include "store/territories.hpp"

#include <vector>

namespace arrimage::actions {

/// A territory on a day: the seats that belong to it, in every committee, and the persons whose meetings are its own.
struct TerritoryView {
    store::Territory territory{};
    std::vector<SeatView> seats{};
    std::vector<domain::Person> persons{}; ///< who take part that day
};

/// Throws domain::Refusal (not_found).
TerritoryView show_territory(store::Database& database, domain::TerritoryId id, plan::Date day);

} // namespace arrimage::actions
