#include "actions/revoke_subscription.hpp"
#include "app/office.hpp"
#include "cli/arguments.hpp"
#include "cli/commands.hpp"

namespace arrimage::cli {

namespace {

void declare(Arguments& arguments) {
    arguments.number("ID", "Numéro donné par « subscription list »", Arguments::Need::required);
}

Outcome run(const Invocation& invocation, const settings::Settings&, app::Office* office) {
    const domain::SubscriptionId id{invocation.number("ID").value_or(0)};
    actions::revoke_subscription(office->env("commande"), id);
    return {.out = "L’abonnement " + std::to_string(id.value) + " est révoqué : son lien ne répond plus.\n"};
}

} // namespace

const Command subscription_revoke{"subscription revoke", "Coupe un lien pour toujours", Place::data_folder,
                                  declare, run};

} // namespace arrimage::cli
