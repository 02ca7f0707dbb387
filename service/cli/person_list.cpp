#include "actions/list_persons.hpp"
#include "app/office.hpp"
#include "cli/arguments.hpp"
#include "cli/columns.hpp"
#include "cli/commands.hpp"
#include "cli/json_people.hpp"
#include "domain/tenure.hpp"

namespace arrimage::cli {

namespace {

void declare(Arguments& arguments) {
    arguments.text("--search", "Une partie du nom ou d’une adresse");
    arguments.json();
}

Outcome run(const Invocation& invocation, const settings::Settings&, app::Office* office) {
    const auto list = actions::list_persons(office->database(), {.text = invocation.text("search")});
    boost::json::array array;
    Columns lines{0};
    for (const auto& [person, organisation, territory] : list.persons) {
        array.push_back(json_of(person, organisation, territory));
        lines.add({std::to_string(person.id.value), person.name,
                   person.addresses.empty() ? "" : person.addresses.front(), organisation,
                   person.active.to ? domain::french_tenure(person.active) : ""});
    }
    if (invocation.flag("json")) return {.out = boost::json::serialize(array) + "\n"};
    if (array.empty()) return {.out = "Personne. Ajoutez quelqu’un avec « arrimage person add ».\n"};
    return {.out = lines.text()};
}

} // namespace

const Command person_list{"person list", "Les personnes, par leur nom", Place::data_folder, declare, run};

} // namespace arrimage::cli
