#include "actions/cut_former_accesses.hpp"

#include "store/accesses.hpp"

namespace arrimage::actions {

int cut_former_accesses(const Env& env, plan::Date today) {
    store::Transaction transaction{env.database, store::Purpose::removal};
    const auto persons = store::list_former_with_access(transaction, today);
    for (const auto person : persons) store::cut_accesses(transaction, person, env.now);
    transaction.commit();
    return static_cast<int>(persons.size());
}

} // namespace arrimage::actions
