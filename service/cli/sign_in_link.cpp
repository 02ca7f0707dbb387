#include "actions/offer_sign_in.hpp"
#include "actions/tokens.hpp"
#include "app/office.hpp"
#include "cli/arguments.hpp"
#include "cli/commands.hpp"
#include "domain/person.hpp"

#include <boost/json.hpp>

namespace arrimage::cli {

namespace {

void declare(Arguments& arguments) {
    arguments.text("ADDRESS", "Adresse de courriel d’une personne inscrite", Arguments::Need::required);
    arguments.text("--base-url", "Début du lien, au lieu de celui des réglages");
    arguments.json();
}

std::string report_of(const domain::Identity& identity, const std::string& url) {
    return "Lien de connexion de " + identity.name + (identity.coordonnatrice ? ", coordonnatrice" : "") +
           "\u00a0; il sert une fois, pendant quinze minutes.\n" + url + "\n";
}

std::string json_of(const domain::Identity& identity, const std::string& url) {
    return boost::json::serialize(boost::json::object{{"url", url},
                                                      {"person", identity.person.value},
                                                      {"name", identity.name},
                                                      {"coordonnatrice", identity.coordonnatrice}}) +
           "\n";
}

Outcome run(const Invocation& invocation, const settings::Settings&, app::Office* office) {
    const actions::SignInOffer offer{.address = domain::mail_address(invocation.text("ADDRESS")),
                                     .token = actions::new_token(),
                                     .today = office->today()};
    const auto identity = actions::open_door(office->env("commande"), offer);
    const auto base = invocation.text("base-url");
    const auto url = (base.empty() ? office->base_url() : base) + "/connexion/" + offer.token;
    return {.out = invocation.flag("json") ? json_of(identity, url) : report_of(identity, url)};
}

} // namespace

const Command sign_in_link{"sign-in-link", "Donne un lien de connexion, sans courriel", Place::data_folder,
                           declare, run};

} // namespace arrimage::cli
