#include "actions/show_seat.hpp"

#include "store/persons.hpp"

namespace arrimage::actions {

SeatView show_seat(store::Database& database, domain::SeatId id, plan::Date day) {
    store::Session session{database};
    return view_seat(session, store::load_seat(session, id), day);
}

HoldingView show_holding(store::Database& database, domain::HoldingId id, plan::Date day) {
    store::Session session{database};
    const auto holding = store::load_holding(session, id);
    return {.held = {holding, store::load_person(session, holding.person).name},
            .seat = view_seat(session, store::load_seat(session, holding.seat), day)};
}

} // namespace arrimage::actions
