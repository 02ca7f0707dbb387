#include "actions/find_body.hpp"
#include "actions/find_person.hpp"
#include "actions/grant_role.hpp"
#include "app/office.hpp"
#include "cli/arguments.hpp"
#include "cli/commands.hpp"
#include "cli/days.hpp"
#include "cli/person_options.hpp"

namespace arrimage::cli {

namespace {

void declare(Arguments& arguments) {
    arguments.text("PERSON", "Numéro, identifiant ou adresse de la personne", Arguments::Need::required);
    arguments.text("--role", "La fonction\u00a0: coordonnatrice ou secretary", Arguments::Need::required);
    arguments.text("--committee", "Le comité dont elle est secrétaire");
    arguments.text("--from", "Premier jour, aujourd’hui sans cela\u00a0: 2003-04-01");
    arguments.text("--until", "Dernier jour");
}

Outcome run(const Invocation& invocation, const settings::Settings&, app::Office* office) {
    const auto person = actions::find_person(office->database(), invocation.text("PERSON"));
    domain::RoleHolding role{
        .person = person.id,
        .role = role_of(invocation),
        .tenure = {day_of(invocation, "from").value_or(office->today()), day_of(invocation, "until")}};
    if (const auto name = invocation.text("committee"); !name.empty())
        role.committee = actions::find_committee(office->database(), name).id;
    const auto granted = actions::grant_role(office->env("commande"), role);
    return {.out = "Fonction " + std::to_string(granted.id.value) + " confiée à " + person.name + ".\n"};
}

} // namespace

const Command person_role_add{"person role add", "Confie une fonction à une personne", Place::data_folder,
                              declare, run};

} // namespace arrimage::cli
