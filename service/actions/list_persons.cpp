#include "actions/list_persons.hpp"

#include "actions/names.hpp"

namespace arrimage::actions {

PersonList list_persons(store::Database& database, const store::PersonFilter& filter) {
    store::Session session{database};
    PersonList list{.count = store::count_persons(session, filter)};
    for (auto& person : store::list_persons(session, filter)) {
        auto organisation = name_of(session, person.organisation);
        auto territory = name_of(session, person.territory);
        list.persons.push_back({std::move(person), std::move(organisation), std::move(territory)});
    }
    return list;
}

} // namespace arrimage::actions
