#include "actions/add_person.hpp"

#include "store/persons.hpp"

namespace arrimage::actions {

domain::Person add_person(const Env& env, const PersonEntry& entry) {
    store::Transaction transaction{env.database};
    const auto person = store::save_person(transaction, fill_in(transaction, entry, {}));
    transaction.commit();
    return person;
}

} // namespace arrimage::actions
