#include "actions/grant_role.hpp"

#include "actions/names.hpp"
#include "domain/refusal.hpp"
#include "domain/tenure.hpp"
#include "store/participants.hpp"
#include "store/persons.hpp"
#include "store/roles.hpp"

namespace arrimage::actions {

namespace {

using domain::Refusal;
using domain::RefusalKind;
using domain::Role;
using domain::RoleHolding;

void check_committee(store::Session& session, const RoleHolding& role) {
    if (role.role == Role::secretary && !role.committee)
        throw Refusal{RefusalKind::invalid, "Dites de quel comité la personne est secrétaire."};
    if (role.role == Role::coordonnatrice && role.committee)
        throw Refusal{RefusalKind::invalid,
                      "La coordonnatrice l’est de tous les comités\u00a0: n’en nommez aucun."};
    name_of(session, role.committee);
}

void check_not_held(store::Session& session, const domain::Person& person, const RoleHolding& role) {
    for (const auto& other : store::list_roles(session, {.person = person.id, .role = role.role}))
        if (other.committee == role.committee && domain::overlap(other.tenure, role.tenure))
            throw Refusal{RefusalKind::conflict, person.name + " a déjà cette fonction, " +
                                                     domain::french_tenure(other.tenure) + "."};
}

} // namespace

RoleHolding grant_role(store::Transaction& transaction, const RoleHolding& role, domain::Instant now) {
    const auto person = store::load_person(transaction, role.person);
    domain::check(role.tenure);
    check_committee(transaction, role);
    domain::check_active(person, role.tenure);
    check_not_held(transaction, person, role);
    store::touch_person(transaction, person.id, now);
    return store::save_role(transaction, role);
}

RoleHolding grant_role(const Env& env, const RoleHolding& role) {
    store::Transaction transaction{env.database};
    auto granted = grant_role(transaction, role, env.now);
    transaction.commit();
    return granted;
}

} // namespace arrimage::actions
