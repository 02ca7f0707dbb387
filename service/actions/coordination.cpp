#include "actions/coordination.hpp"

#include "domain/coordination.hpp"
#include "store/persons.hpp"
#include "store/roles.hpp"

namespace arrimage::actions {

void check_coordination(store::Session& session, plan::Date from) {
    std::vector<domain::HeldRole> held;
    for (const auto& role : store::list_roles(session, {.role = domain::Role::coordonnatrice}))
        held.push_back({role, store::load_person(session, role.person).active});
    domain::check_coordination(held, from);
}

} // namespace arrimage::actions
