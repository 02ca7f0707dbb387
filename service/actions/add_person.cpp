#include "actions/add_person.hpp"

#include "actions/grant_role.hpp"
#include "store/persons.hpp"

namespace arrimage::actions {

domain::Person add_person(const Env& env, const PersonEntry& entry, std::optional<domain::RoleHolding> role) {
    store::Transaction transaction{env.database};
    const auto person = store::save_person(transaction, fill_in(transaction, entry, {}));
    if (role) {
        role->person = person.id;
        role->tenure = person.active;
        grant_role(transaction, *role, env.now);
    }
    transaction.commit();
    return person;
}

} // namespace arrimage::actions
