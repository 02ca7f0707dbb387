#include "actions/list_bodies.hpp"

#include "domain/seat.hpp"
#include "store/organisations.hpp"
#include "store/persons.hpp"
#include "store/seats.hpp"

namespace arrimage::actions {

namespace {

CommitteeLine line_of(store::Session& session, const store::Committee& committee, plan::Date day) {
    CommitteeLine line{.committee = committee};
    const auto holdings = store::list_holdings(session, {.committee = committee.id});
    for (const auto& seat : store::list_seats(session, {.committee = committee.id})) {
        line.seats += domain::exists_on(seat, day) ? 1 : 0;
        line.vacant += domain::is_vacant(seat, holdings, day) ? 1 : 0;
    }
    return line;
}

TerritoryLine line_of(store::Session& session, const store::Territory& territory, plan::Date day) {
    TerritoryLine line{.territory = territory};
    for (const auto& seat : store::list_seats(session, {.territory = territory.id}))
        line.seats += domain::exists_on(seat, day) ? 1 : 0;
    line.persons = store::count_persons(session, {.territory = territory.id, .active_on = day});
    return line;
}

} // namespace

std::vector<CommitteeLine> list_committees(store::Database& database, plan::Date day) {
    store::Session session{database};
    std::vector<CommitteeLine> lines;
    for (const auto& committee : store::list_committees(session))
        lines.push_back(line_of(session, committee, day));
    return lines;
}

std::vector<TerritoryLine> count_territories(store::Database& database, plan::Date day) {
    store::Session session{database};
    std::vector<TerritoryLine> lines;
    for (const auto& territory : store::list_territories(session))
        lines.push_back(line_of(session, territory, day));
    return lines;
}

std::vector<store::Territory> list_territories(store::Database& database) {
    store::Session session{database};
    return store::list_territories(session);
}

std::vector<domain::Organisation> list_organisations(store::Database& database) {
    store::Session session{database};
    return store::list_organisations(session);
}

} // namespace arrimage::actions
