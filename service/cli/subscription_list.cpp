#include "app/office.hpp"
#include "cli/arguments.hpp"
#include "cli/commands.hpp"
#include "cli/instants.hpp"
#include "store/subscriptions.hpp"

#include <boost/json.hpp>

namespace arrimage::cli {

namespace {

using domain::Subscription;

void declare(Arguments& arguments) {
    arguments.json();
}

boost::json::object json_of(const Subscription& subscription) {
    return {{"id", subscription.id.value},
            {"calendar", domain::to_string(subscription.calendar)},
            {"label", subscription.label},
            {"created", json_instant(subscription.created_at)},
            {"revoked", json_instant(subscription.revoked_at)},
            {"last_used", json_instant(subscription.last_used_at)}};
}

std::string line_of(const Subscription& subscription) {
    auto line = std::to_string(subscription.id.value) + "  " + domain::to_string(subscription.calendar) +
                "  " + subscription.label;
    if (subscription.revoked_at) return line + "  révoqué\n";
    return line +
           (subscription.last_used_at ? "  lu le " + iso_instant(*subscription.last_used_at)
                                      : "  jamais lu") +
           "\n";
}

Outcome run(const Invocation& invocation, const settings::Settings&, app::Office* office) {
    store::Session session{office->database()};
    boost::json::array array;
    std::string report;
    for (const auto& subscription : store::list_subscriptions(session)) {
        array.push_back(json_of(subscription));
        report += line_of(subscription);
    }
    if (report.empty()) report = "Aucun abonnement. Créez-en un avec « arrimage subscription add ».\n";
    return {.out = invocation.flag("json") ? boost::json::serialize(array) + "\n" : report};
}

} // namespace

const Command subscription_list{"subscription list", "Les abonnements et leur dernier usage",
                                Place::data_folder, declare, run};

} // namespace arrimage::cli
