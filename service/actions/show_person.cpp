#include "actions/show_person.hpp"

#include "actions/names.hpp"
#include "store/persons.hpp"
#include "store/roles.hpp"
#include "store/seats.hpp"

namespace arrimage::actions {

namespace {

std::vector<PersonSeat> seats_of(store::Session& session, domain::PersonId id) {
    std::vector<PersonSeat> seats;
    for (const auto& holding : store::list_holdings(session, {.person = id})) {
        const auto seat = store::load_seat(session, holding.seat);
        seats.push_back({holding, label_of(session, seat), store::load_committee(session, seat.committee)});
    }
    return seats;
}

std::vector<PersonRole> roles_of(store::Session& session, domain::PersonId id) {
    std::vector<PersonRole> roles;
    for (const auto& role : store::list_roles(session, {.person = id})) {
        auto& row = roles.emplace_back(PersonRole{.role = role});
        if (role.committee) row.committee = store::load_committee(session, *role.committee);
    }
    return roles;
}

} // namespace

PersonView show_person(store::Database& database, domain::PersonId id) {
    store::Session session{database};
    const auto person = store::load_person(session, id);
    return {.person = person,
            .organisation = name_of(session, person.organisation),
            .territory = name_of(session, person.territory),
            .seats = seats_of(session, id),
            .roles = roles_of(session, id)};
}

} // namespace arrimage::actions
