#include "actions/show_territory.hpp"

#include "store/persons.hpp"

namespace arrimage::actions {

TerritoryView show_territory(store::Database& database, domain::TerritoryId id, plan::Date day) {
    store::Session session{database};
    return {.territory = store::load_territory(session, id),
            .seats = view_seats(session, {.territory = id}, day),
            .persons = store::list_persons(session, {.territory = id, .active_on = day})};
}

} // namespace arrimage::actions
