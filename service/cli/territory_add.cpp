#include "actions/add_bodies.hpp"
#include "app/office.hpp"
#include "cli/arguments.hpp"
#include "cli/commands.hpp"
#include "cli/json_people.hpp"

namespace arrimage::cli {

namespace {

void declare(Arguments& arguments) {
    arguments.text("NAME", "Nom du territoire", Arguments::Need::required);
    arguments.json();
}

Outcome run(const Invocation& invocation, const settings::Settings&, app::Office* office) {
    const auto territory = actions::add_territory(office->env("commande"), invocation.text("NAME"));
    if (invocation.flag("json")) return {.out = boost::json::serialize(json_of(territory)) + "\n"};
    return {.out = territory.name + " (territoire " + std::to_string(territory.id.value) + ", " +
                   territory.slug + ")\n"};
}

} // namespace

const Command territory_add{"territory add", "Ajoute un territoire", Place::data_folder, declare, run};

} // namespace arrimage::cli
