#include "actions/show_role.hpp"

#include "store/persons.hpp"
#include "store/roles.hpp"

namespace arrimage::actions {

RoleView show_role(store::Database& database, domain::RoleId id) {
    store::Session session{database};
    RoleView view{.held = {.role = store::load_role(session, id)}};
    if (const auto committee = view.held.role.committee)
        view.held.committee = store::load_committee(session, *committee);
    view.name = store::load_person(session, view.held.role.person).name;
    return view;
}

} // namespace arrimage::actions
