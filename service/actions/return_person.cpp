#include "actions/return_person.hpp"

#include "domain/erasure.hpp"
#include "domain/refusal.hpp"
#include "store/audit.hpp"
#include "store/participants.hpp"
#include "store/persons.hpp"
#include "store/roles.hpp"
#include "store/seats.hpp"

#include <algorithm>

namespace arrimage::actions {

namespace {

bool can_go_on(store::Session& session, const domain::Holding& holding) {
    if (store::load_seat(session, holding.seat).closed_on) return false;
    const auto others = store::list_holdings(session, {.seat = holding.seat});
    return std::ranges::none_of(others, [&](const auto& other) {
        return other.id != holding.id && domain::overlap(other.tenure, holding.tenure);
    });
}

void take_up_seats(store::Transaction& transaction, plan::Date last, Returned& returned) {
    for (auto holding : store::list_holdings(transaction, {.person = returned.person.id})) {
        if (holding.tenure.to != last) continue;
        auto going_on = holding;
        going_on.tenure.to.reset();
        if (can_go_on(transaction, going_on))
            returned.holdings.push_back(store::save_holding(transaction, going_on));
        else
            returned.lost.push_back(holding);
    }
}

void take_up_roles(store::Transaction& transaction, plan::Date last, Returned& returned) {
    for (auto role : store::list_roles(transaction, {.person = returned.person.id})) {
        if (role.tenure.to != last) continue;
        role.tenure.to.reset();
        returned.roles.push_back(store::save_role(transaction, role));
    }
}

} // namespace

Returned return_person(const Env& env, domain::PersonId id) {
    store::Transaction transaction{env.database};
    auto person = store::load_person(transaction, id);
    const auto last = person.active.to;
    if (!last)
        throw domain::Refusal{domain::RefusalKind::conflict, person.name +
                                                                 " participe toujours\u00a0: il n’y "
                                                                 "a aucun départ à défaire."};
    if (domain::is_erased(person))
        throw domain::Refusal{domain::RefusalKind::conflict,
                              "Cette personne est effacée\u00a0: si elle revient, inscrivez-la de nouveau."};
    person.active.to.reset();
    Returned returned{.person = store::save_person(transaction, person)};
    store::touch_person(transaction, id, env.now);
    take_up_seats(transaction, *last, returned);
    take_up_roles(transaction, *last, returned);
    store::note_audit(transaction,
                      {.who = env.by, .act = std::string{domain::act::person_returned}, .person = id},
                      env.now);
    transaction.commit();
    return returned;
}

} // namespace arrimage::actions
