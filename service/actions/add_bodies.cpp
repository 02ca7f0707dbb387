#include "actions/add_bodies.hpp"

#include "domain/proper_name.hpp"
#include "store/organisations.hpp"

namespace arrimage::actions {

domain::Organisation add_organisation(const Env& env, const std::string& name) {
    store::Transaction transaction{env.database};
    auto organisation =
        store::save_organisation(transaction, domain::proper_name("Le nom de l’organisme", name));
    transaction.commit();
    return organisation;
}

store::Committee add_committee(const Env& env, const std::string& name) {
    store::Transaction transaction{env.database};
    auto committee = store::save_committee(transaction, domain::proper_name("Le nom du comité", name),
                                           env.new_uid, env.now);
    transaction.commit();
    return committee;
}

store::Territory add_territory(const Env& env, const std::string& name) {
    store::Transaction transaction{env.database};
    auto territory = store::save_territory(transaction, domain::proper_name("Le nom du territoire", name),
                                           env.new_uid, env.now);
    transaction.commit();
    return territory;
}

} // namespace arrimage::actions
