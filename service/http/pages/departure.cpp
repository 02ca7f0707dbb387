#include "http/pages/departure.hpp"

#include "actions/leave_person.hpp"
#include "actions/show_departure.hpp"
#include "domain/count_words.hpp"
#include "domain/tenure.hpp"
#include "http/form_act.hpp"
#include "http/paths.hpp"
#include "plan/french_date.hpp"

namespace arrimage::http {
namespace {

using domain::counted;

std::string accesses_sentence(const store::Accesses& accesses) {
    return "Coupés le lendemain, ou tout de suite si le dernier jour est aujourd’hui ou passé\u00a0: " +
           counted(accesses.browsers, "connexion", "connexions") + ", " +
           counted(accesses.subscriptions, "abonnement", "abonnements") + ", et ses liens de réponse.";
}

std::vector<std::string> facts_of(const actions::Departure& departure) {
    std::vector<std::string> facts;
    for (const auto& seat : departure.view.seats)
        facts.push_back("Finit ce jour-là\u00a0: siège " + seat.label + ", " + seat.committee.name + ", " +
                        domain::french_tenure(seat.holding.tenure) + ".");
    for (const auto& [role, committee] : departure.view.roles)
        facts.push_back("Finit ce jour-là\u00a0: " + std::string{domain::french_name(role.role)} +
                        (committee ? ", " + committee->name : "") + ", " +
                        domain::french_tenure(role.tenure) + ".");
    facts.push_back(accesses_sentence(departure.accesses));
    facts.push_back("Restent\u00a0: sa fiche, ses mandats passés, ses réponses et ses présences.");
    return facts;
}

html::FormPage page_of(const Site& site, const actions::Departure& departure) {
    const auto& person = departure.view.person;
    const auto path = path_of(person.id);
    return {
        .title = "Départ de " + person.name,
        .intro = "Ce que fait un départ, qui peut être défait ensuite\u00a0:",
        .facts = facts_of(departure),
        .form = {.action = path + "/depart",
                 .submit = "Inscrire le départ",
                 .fields = {{.kind = html::Field::Kind::date,
                             .name = "dernier",
                             .label = "Dernier jour de participation",
                             .value = plan::to_iso(person.active.to.value_or(today(site))),
                             .hint = "Il peut être à venir. Un mandat qui n’aurait pas commencé est retiré.",
                             .required = true}},
                 .weight = html::Form::Weight::danger},
        .back = {path, "Revenir à la fiche sans rien changer"}};
}

std::string left_sentence(const actions::Left& left) {
    const auto ended = left.holdings.size() + left.roles.size();
    return left.person.name + ", dernier jour le " + plan::french_date(*left.person.active.to) +
           "\u00a0: " + counted(ended, "mandat fini", "mandats finis") +
           (left.accesses_cut ? ", accès coupés." : ". Les accès seront coupés le lendemain.");
}

} // namespace

Reply show_departure(const Site& site, const Request& request, const Captures& captures) {
    const auto departure =
        actions::show_departure(env_of(site, request), id_of<domain::PersonId>(captures), today(site));
    return html_reply(200, html::render(frame_of(site, request), page_of(site, departure)));
}

Reply leave_person(const Site& site, const Request& request, const Captures& captures) {
    const auto id = id_of<domain::PersonId>(captures);
    const auto departure = actions::show_departure(env_of(site, request), id, today(site));
    FormReader read{*request.form};
    const auto last = read.needed_day("dernier");
    const auto leave = [&] {
        const auto left =
            actions::leave_person(env_of(site, request), {.person = id, .last = *last, .today = today(site)});
        return done(site, request, path_of(id), left_sentence(left));
    };
    return act_or_ask_again(site, request, read, page_of(site, departure), leave, {.invalid = "dernier"});
}

} // namespace arrimage::http
