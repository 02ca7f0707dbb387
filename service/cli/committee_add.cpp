#include "actions/add_bodies.hpp"
#include "app/office.hpp"
#include "cli/arguments.hpp"
#include "cli/commands.hpp"
#include "cli/json_people.hpp"

namespace arrimage::cli {

namespace {

void declare(Arguments& arguments) {
    arguments.text("NAME", "Nom du comité", Arguments::Need::required);
    arguments.json();
}

Outcome run(const Invocation& invocation, const settings::Settings&, app::Office* office) {
    const auto committee = actions::add_committee(office->env("commande"), invocation.text("NAME"));
    if (invocation.flag("json")) return {.out = boost::json::serialize(json_of(committee)) + "\n"};
    return {.out = committee.name + " (comité " + std::to_string(committee.id.value) + ", " + committee.slug +
                   ")\n"};
}

} // namespace

const Command committee_add{"committee add", "Ajoute un comité", Place::data_folder, declare, run};

} // namespace arrimage::cli
