#include "actions/seat_person.hpp"

#include "actions/names.hpp"
#include "domain/tenure.hpp"
#include "store/persons.hpp"
#include "store/seats.hpp"

namespace arrimage::actions {

namespace {

void make_room(store::Transaction& transaction, const Seating& seating) {
    for (auto holding : store::list_holdings(transaction, {.seat = seating.seat})) {
        if (!domain::covers(holding.tenure, seating.tenure.from)) continue;
        const auto left = domain::ended_by(holding.tenure, plan::add_days(seating.tenure.from, -1));
        if (left) {
            holding.tenure = *left;
            store::save_holding(transaction, holding);
        } else {
            store::remove_holding(transaction, holding.id);
        }
    }
}

} // namespace

domain::Holding seat_person(store::Transaction& transaction, const Seating& seating) {
    const auto seat = store::load_seat(transaction, seating.seat);
    const auto person = store::load_person(transaction, seating.person);
    if (seating.replacing) make_room(transaction, seating);
    domain::check_seating(seat, person, seating.tenure, history_of(transaction, seat.id));
    return store::save_holding(transaction, {.seat = seat.id, .person = person.id, .tenure = seating.tenure});
}

domain::Holding seat_person(const Env& env, const Seating& seating) {
    store::Transaction transaction{env.database};
    auto holding = seat_person(transaction, seating);
    transaction.commit();
    return holding;
}

} // namespace arrimage::actions
