#include "actions/add_person.hpp"
#include "actions/find_body.hpp"
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
    arguments.text("NAME", "Prénom et nom", Arguments::Need::required);
    person_options(arguments);
    arguments.text("--role", "Sa fonction\u00a0: coordonnatrice ou secretary");
    arguments.text("--committee", "Le comité dont elle est secrétaire");
    arguments.json();
}

std::optional<domain::RoleHolding> wanted_role(const Invocation& invocation, store::Database& database) {
    if (!invocation.flag("role")) return std::nullopt;
    domain::RoleHolding role{.role = role_of(invocation)};
    if (const auto name = invocation.text("committee"); !name.empty())
        role.committee = actions::find_committee(database, name).id;
    return role;
}

Outcome run(const Invocation& invocation, const settings::Settings&, app::Office* office) {
    const auto env = office->env("commande");
    const auto entry =
        written_over({.name = invocation.text("NAME"), .from = office->today()}, invocation, env.database);
    const auto person = actions::add_person(env, entry, wanted_role(invocation, env.database));
    const auto view = actions::show_person(env.database, person.id);
    return {.out =
                invocation.flag("json") ? boost::json::serialize(json_of(view)) + "\n" : person_report(view)};
}

} // namespace

const Command person_add{"person add", "Ajoute une personne", Place::data_folder, declare, run};

} // namespace arrimage::cli
