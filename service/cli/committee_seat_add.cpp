#include "actions/add_bodies.hpp"
#include "actions/add_seat.hpp"
#include "actions/find_body.hpp"
#include "app/office.hpp"
#include "cli/arguments.hpp"
#include "cli/commands.hpp"

namespace arrimage::cli {

namespace {

void declare(Arguments& arguments) {
    arguments.text("COMMITTEE", "Nom ou identifiant du comité", Arguments::Need::required);
    arguments.text("--name", "Nom du siège\u00a0; sans lui, celui du territoire ou de l’organisme");
    arguments.text("--territory", "Territoire auquel il revient");
    arguments.text("--organisation", "Organisme auquel il revient");
}

Outcome run(const Invocation& invocation, const settings::Settings&, app::Office* office) {
    const auto env = office->env("commande");
    domain::Seat seat{.committee = actions::find_committee(env.database, invocation.text("COMMITTEE")).id,
                      .name = invocation.text("name")};
    if (const auto name = invocation.text("territory"); !name.empty())
        seat.territory = actions::find_territory(env.database, name).id;
    if (const auto name = invocation.text("organisation"); !name.empty())
        seat.organisation = actions::add_organisation(env, name).id;
    return {.out = "Siège " + std::to_string(actions::add_seat(env, seat).id.value) + " ajouté.\n"};
}

} // namespace

const Command committee_seat_add{"committee seat add", "Ajoute un siège à un comité", Place::data_folder,
                                 declare, run};

} // namespace arrimage::cli
