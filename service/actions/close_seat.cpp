#include "actions/close_seat.hpp"

#include "actions/end_holding.hpp"

namespace arrimage::actions {

domain::Seat close_seat(const Env& env, domain::SeatId id, plan::Date last, plan::Date today) {
    store::Transaction transaction{env.database};
    auto seat = store::load_seat(transaction, id);
    seat.closed_on = last;
    seat = store::save_seat(transaction, seat);
    end_holdings(transaction, {.seat = id}, {last, today}, env.now);
    transaction.commit();
    return seat;
}

} // namespace arrimage::actions
