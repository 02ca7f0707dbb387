#include "actions/list_bodies.hpp"
#include "app/office.hpp"
#include "cli/arguments.hpp"
#include "cli/columns.hpp"
#include "cli/commands.hpp"
#include "cli/json_people.hpp"

namespace arrimage::cli {

namespace {

void declare(Arguments& arguments) {
    arguments.json();
}

Outcome run(const Invocation& invocation, const settings::Settings&, app::Office* office) {
    boost::json::array array;
    Columns lines{0};
    for (const auto& territory : actions::list_territories(office->database())) {
        array.push_back(json_of(territory));
        lines.add({territory.slug, territory.name});
    }
    if (invocation.flag("json")) return {.out = boost::json::serialize(array) + "\n"};
    if (array.empty()) return {.out = "Aucun territoire. Ajoutez-en un avec « arrimage territory add ».\n"};
    return {.out = lines.text()};
}

} // namespace

const Command territory_list{"territory list", "Les territoires", Place::data_folder, declare, run};

} // namespace arrimage::cli
