#include "http/pages/person.hpp"

#include "actions/note_audit.hpp"
#include "actions/return_person.hpp"
#include "actions/show_person.hpp"
#include "domain/count_words.hpp"
#include "domain/erasure.hpp"
#include "domain/percent_encoding.hpp"
#include "domain/tenure.hpp"
#include "html/person_page.hpp"
#include "http/paths.hpp"

namespace arrimage::http {
namespace {

using html::PersonPage;

bool is_over(const domain::Tenure& tenure, plan::Date day) {
    return tenure.to && *tenure.to < day;
}

std::string end_words(const domain::Tenure& tenure) {
    return tenure.to ? "Changer la fin" : "Finir";
}

PersonPage::Mandate mandate_of(const actions::PersonSeat& seat, plan::Date day) {
    const auto& tenure = seat.holding.tenure;
    return {.place = {path_of(seat.committee.id), seat.committee.name},
            .name = seat.label,
            .days = domain::french_tenure(tenure),
            .past = is_over(tenure, day),
            .end = {path_of(seat.holding.id) + "/fin", end_words(tenure)}};
}

PersonPage::Mandate mandate_of(const actions::PersonRole& held, plan::Date day) {
    const auto& [role, committee] = held;
    PersonPage::Mandate mandate{.name = role.role == domain::Role::coordonnatrice ? "Coordonnatrice"
                                                                                  : "Secrétaire",
                                .days = domain::french_tenure(role.tenure),
                                .past = is_over(role.tenure, day),
                                .end = {path_of(role.id) + "/fin", end_words(role.tenure)}};
    if (committee) mandate.place = {path_of(committee->id), committee->name};
    return mandate;
}

std::string joined(const std::vector<std::string>& texts) {
    std::string all;
    for (const auto& text : texts) all += (all.empty() ? "" : ", ") + text;
    return all;
}

std::vector<PersonPage::Known> known_of(const actions::PersonView& view) {
    const auto& person = view.person;
    std::vector<PersonPage::Known> known{
        {person.addresses.size() < 2 ? "Courriel" : "Courriels", joined(person.addresses)},
        {"Organisme", view.organisation,
         "/personnes?organisme=" + domain::percent_encoded(view.organisation)},
        {"Territoire", view.territory},
        {"Langue des lettres", person.language == domain::Language::french ? "français" : "anglais"},
        {"Participe", domain::french_tenure(person.active)},
        {"Calendrier", "personne-" + person.slug}};
    if (person.territory) known[2].path = path_of(*person.territory);
    return known;
}

std::vector<html::Link> links_of(const domain::Person& person, plan::Date day) {
    const auto path = path_of(person.id);
    const html::Link held{path + "/renseignements", "Renseignements détenus"};
    if (domain::is_erased(person)) return {held};
    std::vector<html::Link> links{
        {path + "/modifier", "Modifier"},
        {path + "/fonctions", "Donner une fonction"},
        {path + "/depart", person.active.to ? "Changer le jour du départ" : "Inscrire un départ"},
        held};
    if (is_over(person.active, day)) links.push_back({path + "/effacer", "Effacer"});
    return links;
}

html::StateLabel state_of(const domain::Tenure& active, plan::Date day) {
    if (is_over(active, day)) return {"cancelled", "Partie"};
    if (day < active.from) return {"proposed", "À venir"};
    if (active.to) return {"proposed", "Départ prévu"};
    return {};
}

PersonPage page_of(const actions::PersonView& view, plan::Date day) {
    PersonPage page{.name = view.person.name,
                    .state = state_of(view.person.active, day),
                    .known = known_of(view),
                    .links = links_of(view.person, day)};
    if (view.person.active.to && !domain::is_erased(view.person))
        page.returning = {.action = path_of(view.person.id) + "/retour",
                          .submit = "Défaire le départ",
                          .weight = html::Form::Weight::secondary};
    for (const auto& seat : view.seats) page.seats.push_back(mandate_of(seat, day));
    for (const auto& role : view.roles) page.roles.push_back(mandate_of(role, day));
    return page;
}

std::string returned_sentence(const actions::Returned& returned) {
    const auto again = returned.holdings.size() + returned.roles.size();
    auto sentence = returned.person.name + " participe de nouveau. ";
    if (again > 0) sentence += domain::counted(again, "mandat reprend. ", "mandats reprennent. ");
    if (!returned.lost.empty())
        sentence += domain::counted(returned.lost.size(), "siège reste fini", "sièges restent finis") +
                    "\u00a0: quelqu’un d’autre l’occupe, ou il est fermé. ";
    return sentence + "Ses connexions et ses abonnements restent coupés.";
}

} // namespace

Reply show_person(const Site& site, const Request& request, const Captures& captures) {
    const auto id = id_of<domain::PersonId>(captures);
    const auto view = actions::show_person(site.database, id);
    if (request.visitor->viewer.person != id)
        actions::note_reading(env_of(site, request),
                              {.act = std::string{domain::act::person_read}, .person = id});
    return html_reply(200, html::render(frame_of(site, request), page_of(view, today(site))));
}

Reply return_person(const Site& site, const Request& request, const Captures& captures) {
    const auto id = id_of<domain::PersonId>(captures);
    return done(site, request, path_of(id),
                returned_sentence(actions::return_person(env_of(site, request), id)));
}

} // namespace arrimage::http
