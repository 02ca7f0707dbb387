#include "actions/list_subscriptions.hpp"
#include "app/office.hpp"
#include "cli/arguments.hpp"
#include "cli/commands.hpp"
#include "cli/instants.hpp"

#include <boost/json.hpp>

namespace arrimage::cli {

namespace {

using actions::ListedSubscription;

void declare(Arguments& arguments) {
    arguments.json();
}

boost::json::value json_name(const std::string& name) {
    return name.empty() ? boost::json::value(nullptr) : boost::json::value(name);
}

boost::json::object json_of(const ListedSubscription& listed) {
    const auto& subscription = listed.subscription;
    return {{"id", subscription.id.value},
            {"calendar", domain::to_string(subscription.calendar)},
            {"label", subscription.label},
            {"person", json_name(listed.whose)},
            {"works", listed.works},
            {"created", json_instant(subscription.created_at)},
            {"revoked", json_instant(subscription.revoked_at)},
            {"last_used", json_instant(subscription.last_used_at)}};
}

std::string state_of(const ListedSubscription& listed) {
    const auto& last_used_at = listed.subscription.last_used_at;
    if (listed.subscription.revoked_at) return "révoqué";
    if (!listed.works) return "sans accès aujourd’hui";
    return last_used_at ? "lu le " + iso_instant(*last_used_at) : "jamais lu";
}

std::string line_of(const ListedSubscription& listed) {
    const auto& subscription = listed.subscription;
    return std::to_string(subscription.id.value) + "  " + domain::to_string(subscription.calendar) + "  " +
           subscription.label + (listed.whose.empty() ? "" : "  (" + listed.whose + ")") + "  " +
           state_of(listed) + "\n";
}

Outcome run(const Invocation& invocation, const settings::Settings&, app::Office* office) {
    boost::json::array array;
    std::string report;
    for (const auto& listed : actions::list_subscriptions(office->database(), office->today())) {
        array.push_back(json_of(listed));
        report += line_of(listed);
    }
    if (report.empty()) report = "Aucun abonnement. Créez-en un avec « arrimage subscription add ».\n";
    return {.out = invocation.flag("json") ? boost::json::serialize(array) + "\n" : report};
}

} // namespace

const Command subscription_list{"subscription list", "Les abonnements et leur dernier usage",
                                Place::data_folder, declare, run};

} // namespace arrimage::cli
