#include "actions/add_seat.hpp"

#include "actions/names.hpp"
#include "domain/proper_name.hpp"
#include "domain/refusal.hpp"
#include "plan/text.hpp"
#include "store/seats.hpp"

namespace arrimage::actions {

namespace {

using domain::Refusal;
using domain::RefusalKind;

void check_label_is_free(store::Session& session, const domain::Seat& seat, const std::string& label) {
    for (const auto& other : store::list_seats(session, {.committee = seat.committee}))
        if (!other.closed_on && plan::text::fold(label_of(session, other)) == plan::text::fold(label))
            throw Refusal{RefusalKind::conflict, name_of(session, seat.committee) + " a déjà un siège « " +
                                                     label + " ». Donnez un autre nom à celui-ci."};
}

} // namespace

domain::Seat add_seat(store::Transaction& transaction, domain::Seat seat) {
    name_of(transaction, seat.committee);
    if (!plan::text::trim(seat.name).empty()) seat.name = domain::proper_name("Le nom du siège", seat.name);
    const auto label = label_of(transaction, seat);
    if (label.empty())
        throw Refusal{RefusalKind::invalid,
                      "Donnez un nom au siège, ou le territoire ou l’organisme auquel il revient."};
    check_label_is_free(transaction, seat, label);
    return store::save_seat(transaction, seat);
}

domain::Seat add_seat(const Env& env, const domain::Seat& seat) {
    store::Transaction transaction{env.database};
    auto added = add_seat(transaction, seat);
    transaction.commit();
    return added;
}

} // namespace arrimage::actions
