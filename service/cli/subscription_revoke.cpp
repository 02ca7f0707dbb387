#include "app/office.hpp"
#include "cli/arguments.hpp"
#include "cli/commands.hpp"
#include "store/subscriptions.hpp"

namespace arrimage::cli {

namespace {

void declare(Arguments& arguments) {
    arguments.number("ID", "Numéro donné par « subscription list »", Arguments::Need::required);
}

Outcome run(const Invocation& invocation, const settings::Settings&, app::Office* office) {
    const domain::SubscriptionId id{invocation.number("ID").value_or(0)};
    store::Transaction transaction{office->database(), store::Purpose::removal};
    store::revoke_subscription(transaction, id, office->now());
    transaction.commit();
    return {.out = "L’abonnement " + std::to_string(id.value) + " est révoqué : son lien ne répond plus.\n"};
}

} // namespace

const Command subscription_revoke{"subscription revoke", "Coupe un lien pour toujours", Place::data_folder,
                                  declare, run};

} // namespace arrimage::cli
