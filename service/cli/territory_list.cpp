#include "actions/list_bodies.hpp"
#include "app/office.hpp"
#include "cli/arguments.hpp"
#include "cli/commands.hpp"
#include "cli/json_people.hpp"

namespace arrimage::cli {

namespace {

void declare(Arguments& arguments) {
    arguments.json();
}

Outcome run(const Invocation& invocation, const settings::Settings&, app::Office* office) {
    boost::json::array array;
    std::string report;
    for (const auto& territory : actions::list_territories(office->database())) {
        array.push_back(json_of(territory));
        report += territory.slug + "  " + territory.name + "\n";
    }
    if (report.empty()) report = "Aucun territoire. Ajoutez-en un avec « arrimage territory add ».\n";
    return {.out = invocation.flag("json") ? boost::json::serialize(array) + "\n" : report};
}

} // namespace

const Command territory_list{"territory list", "Les territoires", Place::data_folder, declare, run};

} // namespace arrimage::cli
