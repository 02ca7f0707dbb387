#include "actions/list_persons.hpp"
#include "app/office.hpp"
#include "cli/arguments.hpp"
#include "cli/commands.hpp"
#include "cli/json_people.hpp"
#include "cli/people_report.hpp"

namespace arrimage::cli {

namespace {

void declare(Arguments& arguments) {
    arguments.text("--search", "Une partie du nom ou d’une adresse");
    arguments.json();
}

Outcome run(const Invocation& invocation, const settings::Settings&, app::Office* office) {
    const auto list = actions::list_persons(office->database(), {.text = invocation.text("search")});
    boost::json::array array;
    std::string report;
    for (const auto& [person, organisation, territory] : list.persons) {
        array.push_back(json_of(person, organisation, territory));
        report += person_line(person, organisation);
    }
    if (report.empty()) report = "Personne. Ajoutez quelqu’un avec « arrimage person add ».\n";
    return {.out = invocation.flag("json") ? boost::json::serialize(array) + "\n" : report};
}

} // namespace

const Command person_list{"person list", "Les personnes, par leur nom", Place::data_folder, declare, run};

} // namespace arrimage::cli
