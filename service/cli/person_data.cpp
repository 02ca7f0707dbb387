#include "actions/export_personal_data.hpp"
#include "actions/find_person.hpp"
#include "app/office.hpp"
#include "cli/arguments.hpp"
#include "cli/commands.hpp"

namespace arrimage::cli {

namespace {

void declare(Arguments& arguments) {
    arguments.text("PERSON", "Numéro, nom, identifiant ou adresse de la personne", Arguments::Need::required);
    arguments.json();
}

Outcome run(const Invocation& invocation, const settings::Settings&, app::Office* office) {
    const auto person = actions::find_person(office->database(), invocation.text("PERSON"));
    const auto data = actions::export_personal_data(office->env("commande"), person.id);
    if (invocation.flag("json")) return {.out = domain::to_json(data) + "\n"};
    return {.out = domain::to_text(data, office->settings().organisation.zone)};
}

} // namespace

const Command person_data{"person data", "Tout ce qui est détenu sur une personne", Place::data_folder,
                          declare, run};

} // namespace arrimage::cli
