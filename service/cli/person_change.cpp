#include "actions/change_person.hpp"
#include "actions/find_person.hpp"
#include "actions/show_person.hpp"
#include "app/office.hpp"
#include "cli/arguments.hpp"
#include "cli/commands.hpp"
#include "cli/json_people.hpp"
#include "cli/people_report.hpp"
#include "cli/person_options.hpp"

namespace arrimage::cli {

namespace {

void declare(Arguments& arguments) {
    arguments.text("PERSON", "Numéro, identifiant ou adresse de la personne", Arguments::Need::required);
    arguments.text("--name", "Prénom et nom");
    person_options(arguments);
    arguments.json();
}

actions::PersonEntry entry_of(const actions::PersonView& view) {
    return {.name = view.person.name,
            .addresses = view.person.addresses,
            .organisation = view.organisation,
            .territory = view.person.territory,
            .language = view.person.language,
            .from = view.person.active.from};
}

Outcome run(const Invocation& invocation, const settings::Settings&, app::Office* office) {
    const auto env = office->env("commande");
    const auto person = actions::find_person(env.database, invocation.text("PERSON"));
    const auto before = actions::show_person(env.database, person.id);
    auto entry = written_over(entry_of(before), invocation, env.database);
    if (invocation.flag("name")) entry.name = invocation.text("name");
    actions::change_person(env, {person.id, before.person.version, entry});
    const auto after = actions::show_person(env.database, person.id);
    return {.out = invocation.flag("json") ? boost::json::serialize(json_of(after)) + "\n"
                                           : person_report(after)};
}

} // namespace

const Command person_change{"person change", "Change ce qu’on sait d’une personne", Place::data_folder,
                            declare, run};

} // namespace arrimage::cli
