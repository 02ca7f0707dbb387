#pragma once

#include "actions/seat_view.hpp"
#include "store/database.hpp"

#include <string>
#include <vector>

namespace arrimage::actions {

/// A secretary of a committee and their name.
struct Secretary {
    domain::RoleHolding role{};
    std::string name{};
};

/// A committee on a day: its seats with who holds and held them, its secretaries ever, and its members that day.
struct CommitteeView {
    store::Committee committee{};
    std::vector<SeatView> seats{};
    std::vector<Secretary> secretaries{};
    std::vector<domain::Person> members{};
};

/// Throws domain::Refusal (not_found).
CommitteeView show_committee(store::Database& database, domain::CommitteeId id, plan::Date day);

} // namespace arrimage::actions
