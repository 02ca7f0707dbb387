#include "actions/add_subscription.hpp"
#include "actions/find_person.hpp"
#include "actions/tokens.hpp"
#include "app/office.hpp"
#include "cli/arguments.hpp"
#include "cli/commands.hpp"
#include "cli/feed_options.hpp"

#include <boost/json.hpp>

namespace arrimage::cli {

namespace {

void declare(Arguments& arguments) {
    arguments.text("CALENDAR", "Nom du calendrier", Arguments::Need::required);
    arguments.text("--label", "À qui ou à quoi sert ce lien", Arguments::Need::required);
    arguments.text("--person", "À qui il sera : numéro, nom abrégé ou courriel ; il cessera avec son accès");
    arguments.text("--base-url", "Début du lien, au lieu de celui des réglages");
    feed_options(arguments);
    arguments.json();
}

std::string base_url(const Invocation& invocation, const app::Office& office) {
    const auto given = invocation.text("base-url");
    return given.empty() ? office.base_url() : given;
}

std::optional<domain::PersonId> person_of(const Invocation& invocation, app::Office& office) {
    const auto who = invocation.text("person");
    if (who.empty()) return std::nullopt;
    return actions::find_person(office.database(), who).id;
}

/// The same address for programs that open webcal links by themselves; others take only the https one (interop H13).
std::string webcal(const std::string& url) {
    return "webcal" + url.substr(url.find(':'));
}

std::string report_of(const domain::Subscription& subscription, const std::string& url) {
    return "Abonnement " + std::to_string(subscription.id.value) + " : " + subscription.label +
           "\nCe lien n’est montré qu’une fois ; qui le possède voit le calendrier." +
           "\nPour Apple ou Thunderbird, en un clic : " + webcal(url) + "\nÀ copier partout ailleurs :\n" +
           url + "\n";
}

std::string json_of(const domain::Subscription& subscription, const std::string& url) {
    return boost::json::serialize(boost::json::object{{"url", url},
                                                      {"webcal", webcal(url)},
                                                      {"id", subscription.id.value},
                                                      {"calendar", domain::to_string(subscription.calendar)},
                                                      {"label", subscription.label}}) +
           "\n";
}

Outcome run(const Invocation& invocation, const settings::Settings&, app::Office* office) {
    const actions::NewSubscription asked{.calendar = calendar_of(invocation.text("CALENDAR")),
                                         .label = invocation.text("label"),
                                         .options = feed_options_of(invocation),
                                         .token = actions::new_token(),
                                         .person = person_of(invocation, *office),
                                         .today = office->today()};
    const auto url = actions::subscription_url(base_url(invocation, *office), asked.token, asked.calendar);
    const auto subscription = actions::add_subscription(office->database(), asked, office->now());
    return {.out = invocation.flag("json") ? json_of(subscription, url) : report_of(subscription, url)};
}

} // namespace

const Command subscription_add{"subscription add", "Crée un lien secret vers un calendrier",
                               Place::data_folder, declare, run};

} // namespace arrimage::cli
