#include "actions/find_person.hpp"
#include "actions/show_person.hpp"
#include "app/office.hpp"
#include "cli/arguments.hpp"
#include "cli/commands.hpp"
#include "cli/json_people.hpp"
#include "cli/people_report.hpp"

namespace arrimage::cli {

namespace {

void declare(Arguments& arguments) {
    arguments.text("PERSON", "Numéro, identifiant ou adresse de la personne", Arguments::Need::required);
    arguments.json();
}

Outcome run(const Invocation& invocation, const settings::Settings&, app::Office* office) {
    const auto person = actions::find_person(office->database(), invocation.text("PERSON"));
    const auto view = actions::show_person(office->database(), person.id);
    return {.out =
                invocation.flag("json") ? boost::json::serialize(json_of(view)) + "\n" : person_report(view)};
}

} // namespace

const Command person_show{"person show", "Ce qu’on sait d’une personne", Place::data_folder, declare, run};

} // namespace arrimage::cli
