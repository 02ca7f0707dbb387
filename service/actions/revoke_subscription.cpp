#include "actions/revoke_subscription.hpp"

#include "domain/refusal.hpp"
#include "store/subscriptions.hpp"

namespace arrimage::actions {

void revoke_subscription(const Env& env, domain::SubscriptionId id, std::optional<domain::PersonId> owner) {
    store::Transaction transaction{env.database, store::Purpose::removal};
    const auto subscription = store::load_subscription(transaction, id);
    if (owner && subscription.person != owner)
        throw domain::Refusal{domain::RefusalKind::not_found, "Cet abonnement n’existe pas."};
    store::revoke_subscription(transaction, id, env.now);
    transaction.commit();
}

} // namespace arrimage::actions
