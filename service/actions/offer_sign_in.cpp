#include "actions/offer_sign_in.hpp"

#include "actions/add_person.hpp"
#include "actions/tokens.hpp"
#include "domain/refusal.hpp"
#include "store/persons.hpp"
#include "store/roles.hpp"
#include "store/sign_ins.hpp"

namespace arrimage::actions {

namespace {

/// Who has the address, or someone new, called after it until they give their name.
domain::Person person_at(store::Transaction& transaction, const SignInOffer& offer, const Env& env) {
    if (auto known = store::find_person_by_address(transaction, offer.address)) return *std::move(known);
    return add_person(transaction,
                      {.name = offer.address.substr(0, offer.address.find('@')),
                       .addresses = {offer.address},
                       .active = {.from = offer.today}},
                      env);
}

void appoint_first(store::Transaction& transaction, const SignInOffer& offer, const Env& env) {
    if (store::has_coordonnatrice(transaction, offer.today)) return;
    const auto person = person_at(transaction, offer, env);
    store::save_role(
        transaction,
        {.person = person.id, .role = domain::Role::coordonnatrice, .tenure = {.from = offer.today}});
}

} // namespace

std::optional<domain::Identity> offer_sign_in(store::Transaction& transaction, const SignInOffer& offer,
                                              domain::Instant now) {
    auto identity = store::find_identity(transaction, offer.address, offer.today);
    if (!identity || !identity->active) return std::nullopt;
    store::save_sign_in_link(
        transaction, hash_token(offer.token),
        {.person = identity->person, .created_at = now, .expires_at = now + domain::sign_in_link_life});
    return identity;
}

domain::Identity open_door(const Env& env, const SignInOffer& offer) {
    store::Transaction transaction{env.database};
    appoint_first(transaction, offer, env);
    auto identity = offer_sign_in(transaction, offer, env.now);
    if (!identity)
        throw domain::Refusal{domain::RefusalKind::not_found,
                              "Personne d’inscrit n’a l’adresse «\u00a0" + offer.address +
                                  "\u00a0». Inscrivez la personne\u00a0: arrimage person add NOM --email " +
                                  offer.address};
    transaction.commit();
    return *std::move(identity);
}

} // namespace arrimage::actions
