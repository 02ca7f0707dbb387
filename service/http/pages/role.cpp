#include "http/pages/role.hpp"

#include "actions/end_role.hpp"
#include "actions/grant_role.hpp"
#include "actions/list_bodies.hpp"
#include "actions/show_person.hpp"
#include "actions/show_role.hpp"
#include "domain/tenure.hpp"
#include "http/choices.hpp"
#include "http/form_act.hpp"
#include "http/paths.hpp"
#include "plan/french_date.hpp"

namespace arrimage::http {
namespace {

using Kind = html::Field::Kind;

std::vector<store::Committee> committees(const Site& site) {
    std::vector<store::Committee> all;
    for (auto& line : actions::list_committees(site.database, today(site)))
        all.push_back(std::move(line.committee));
    return all;
}

html::FormPage grant_page(const Site& site, const domain::Person& person) {
    const auto path = path_of(person.id);
    return {
        .title = "Donner une fonction à " + person.name,
        .form = {.action = path + "/fonctions",
                 .submit = "Donner la fonction",
                 .fields = {{.kind = Kind::radio,
                             .name = "fonction",
                             .label = "Fonction",
                             .required = true,
                             .options = {{"secretary", "Secrétaire d’un comité"},
                                         {"coordonnatrice", "Coordonnatrice\u00a0: voit et fait tout"}}},
                            {.kind = Kind::select,
                             .name = "comite",
                             .label = "Comité",
                             .hint = "Pour une ou un secrétaire.",
                             .options = choices(committees(site), "Aucun")},
                            {.kind = Kind::date,
                             .name = "depuis",
                             .label = "Premier jour",
                             .value = plan::to_iso(std::max(today(site), person.active.from)),
                             .required = true},
                            {.kind = Kind::date, .name = "jusque", .label = "Dernier jour, s’il est connu"}}},
        .back = {path, "Revenir à la fiche"}};
}

domain::Role role_of(std::string_view word) {
    if (const auto role = domain::role(word)) return *role;
    throw domain::Refusal{domain::RefusalKind::invalid, "Choisissez une fonction."};
}

domain::RoleHolding read_role(FormReader& read) {
    domain::RoleHolding role;
    role.role = read.take("fonction", role_of).value_or(domain::Role::secretary);
    role.committee = read.id<domain::CommitteeId>("comite");
    if (role.role == domain::Role::secretary && !role.committee)
        read.note("comite", "Dites de quel comité la personne est secrétaire.");
    role.tenure.from = read.needed_day("depuis").value_or(plan::Date{});
    role.tenure.to = read.day("jusque");
    return role;
}

std::string function_of(const actions::PersonRole& held) {
    return std::string{domain::french_name(held.role.role)} +
           (held.committee ? ", " + held.committee->name : "");
}

html::FormPage end_page(const Site& site, const actions::RoleView& view) {
    const auto& role = view.held.role;
    return {
        .title = "Fin d’une fonction",
        .intro = view.name + ", " + function_of(view.held) + ", " + domain::french_tenure(role.tenure) + ".",
        .form = {.action = path_of(role.id) + "/fin",
                 .submit = "Finir la fonction",
                 .fields = {{.kind = Kind::date,
                             .name = "dernier",
                             .label = "Dernier jour",
                             .value = plan::to_iso(role.tenure.to.value_or(today(site))),
                             .hint = "La veille du premier jour la retire\u00a0: elle n’aura pas été donnée.",
                             .required = true}}},
        .back = {path_of(role.person), "Revenir à la fiche de " + view.name}};
}

std::string ended_sentence(const std::string& function, const std::optional<domain::RoleHolding>& left) {
    if (!left) return "Fonction retirée\u00a0: " + function + ".";
    return "Fonction finie le " + plan::french_date(*left->tenure.to) + "\u00a0: " + function + ".";
}

} // namespace

Reply show_role_form(const Site& site, const Request& request, const Captures& captures) {
    const auto view = actions::show_person(site.database, id_of<domain::PersonId>(captures));
    return html_reply(200, html::render(frame_of(site, request), grant_page(site, view.person)));
}

Reply grant_role(const Site& site, const Request& request, const Captures& captures) {
    const auto person = actions::show_person(site.database, id_of<domain::PersonId>(captures)).person;
    FormReader read{*request.form};
    auto role = read_role(read);
    role.person = person.id;
    const auto grant = [&] {
        actions::grant_role(env_of(site, request), role);
        return done(site, request, path_of(person.id),
                    "Fonction donnée, " + domain::french_tenure(role.tenure) + ".");
    };
    const auto last_or_committee =
        role.committee && role.role == domain::Role::coordonnatrice ? "comite" : "jusque";
    return act_or_ask_again(site, request, read, grant_page(site, person), grant,
                            {.invalid = last_or_committee});
}

Reply show_role_end(const Site& site, const Request& request, const Captures& captures) {
    const auto view = actions::show_role(site.database, id_of<domain::RoleId>(captures));
    return html_reply(200, html::render(frame_of(site, request), end_page(site, view)));
}

Reply end_role(const Site& site, const Request& request, const Captures& captures) {
    const auto view = actions::show_role(site.database, id_of<domain::RoleId>(captures));
    FormReader read{*request.form};
    const auto last = read.needed_day("dernier");
    const auto end = [&] {
        const auto left = actions::end_role(env_of(site, request), view.held.role.id, *last, today(site));
        return done(site, request, path_of(view.held.role.person),
                    ended_sentence(function_of(view.held), left));
    };
    return act_or_ask_again(site, request, read, end_page(site, view), end, {.invalid = "dernier"});
}

} // namespace arrimage::http
