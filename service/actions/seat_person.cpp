#include "actions/seat_person.hpp"

#include "actions/end_holding.hpp"
#include "actions/names.hpp"
#include "store/participants.hpp"
#include "store/persons.hpp"

namespace arrimage::actions {

namespace {

void make_room(store::Transaction& transaction, const Seating& seating, domain::Instant now) {
    for (const auto& holding : store::list_holdings(transaction, {.seat = seating.seat}))
        if (domain::covers(holding.tenure, seating.tenure.from))
            end_holding(transaction, holding.id, plan::add_days(seating.tenure.from, -1), now);
}

} // namespace

domain::Holding seat_person(store::Transaction& transaction, const Seating& seating, domain::Instant now) {
    const auto seat = store::load_seat(transaction, seating.seat);
    const auto person = store::load_person(transaction, seating.person);
    if (seating.replacing) make_room(transaction, seating, now);
    domain::check_seating(seat, person, seating.tenure, history_of(transaction, seat.id));
    store::touch_person(transaction, person.id, now);
    return store::save_holding(transaction, {.seat = seat.id, .person = person.id, .tenure = seating.tenure});
}

domain::Holding seat_person(const Env& env, const Seating& seating) {
    store::Transaction transaction{env.database};
    auto holding = seat_person(transaction, seating, env.now);
    transaction.commit();
    return holding;
}

} // namespace arrimage::actions
