#pragma once

#include "domain/person.hpp"
#include "store/database.hpp"

#include <optional>
#include <vector>

namespace arrimage::store {

/// Which seats: all that every given field names.
struct SeatFilter {
    std::optional<domain::CommitteeId> committee{};
    std::optional<domain::TerritoryId> territory{};
    std::optional<domain::OrganisationId> organisation{};
};

/// Which holdings: all that every given field names; the committee and the territory are the seat's.
struct HoldingFilter {
    std::optional<domain::SeatId> seat{};
    std::optional<domain::PersonId> person{};
    std::optional<domain::CommitteeId> committee{};
    std::optional<domain::TerritoryId> territory{};
};

/// Writes the seat, new when its id is 0, and gives it with its id.
domain::Seat save_seat(Transaction& transaction, const domain::Seat& seat);

/// Throws Refusal(not_found) when there is none.
domain::Seat load_seat(Session& session, domain::SeatId id);

/// In the order in which they were made, closed or not.
std::vector<domain::Seat> list_seats(Session& session, const SeatFilter& filter = {});

/// Writes the holding, new when its id is 0, and gives it with its id. That a seat has one holder at a time is the
/// caller's to check (domain/seat.hpp).
domain::Holding save_holding(Transaction& transaction, const domain::Holding& holding);

/// For a tenure that never came to be.
void remove_holding(Transaction& transaction, domain::HoldingId id);

/// Throws Refusal(not_found) when there is none.
domain::Holding load_holding(Session& session, domain::HoldingId id);

/// By their first day.
std::vector<domain::Holding> list_holdings(Session& session, const HoldingFilter& filter = {});

} // namespace arrimage::store
