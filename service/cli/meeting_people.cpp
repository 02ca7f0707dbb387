#include "actions/change_participants.hpp"
#include "actions/find_body.hpp"
#include "actions/find_person.hpp"
#include "actions/show_meeting.hpp"
#include "app/office.hpp"
#include "cli/commands.hpp"
#include "cli/json_meeting.hpp"
#include "cli/meeting_options.hpp"
#include "cli/meeting_report.hpp"

#include <boost/json.hpp>

namespace arrimage::cli {

namespace {

void declare(Arguments& arguments) {
    act_options(arguments);
    arguments.texts("--add", "Personne à ajouter\u00a0: numéro, identifiant ou adresse");
    arguments.texts("--add-committee", "Comité dont les membres sont ajoutés");
    arguments.texts("--add-territory", "Territoire dont les personnes sont ajoutées");
    arguments.texts("--add-organisation", "Organisme dont les personnes sont ajoutées");
    arguments.texts("--remove", "Personne à retirer");
}

actions::ParticipantChange change_of(const Invocation& invocation, store::Database& database) {
    actions::ParticipantChange change{.meeting = aim_of(invocation).meeting};
    for (const auto& who : invocation.texts("add"))
        change.add.push_back(actions::find_person(database, who).id);
    for (const auto& who : invocation.texts("remove"))
        change.remove.push_back(actions::find_person(database, who).id);
    for (const auto& name : invocation.texts("add-committee"))
        change.add_committees.push_back(actions::find_committee(database, name).id);
    for (const auto& name : invocation.texts("add-territory"))
        change.add_territories.push_back(actions::find_territory(database, name).id);
    for (const auto& name : invocation.texts("add-organisation"))
        change.add_organisations.push_back(actions::find_organisation(database, name).id);
    return change;
}

bool changes_anything(const actions::ParticipantChange& change) {
    return !change.add.empty() || !change.remove.empty() || !change.add_committees.empty() ||
           !change.add_territories.empty() || !change.add_organisations.empty();
}

Outcome run(const Invocation& invocation, const settings::Settings&, app::Office* office) {
    auto& database = office->database();
    const auto change = change_of(invocation, database);
    if (changes_anything(change)) actions::change_participants(office->env("commande"), change);
    const auto people =
        actions::show_meeting(database, {.coordonnatrice = true}, change.meeting, office->today()).concerned;
    if (invocation.flag("json")) return {.out = boost::json::serialize(json_of(people)) + "\n"};
    return {.out = people_line(people)};
}

} // namespace

const Command meeting_people{"meeting people",
                             "Qui une rencontre concerne, avec qui s’y ajoute ou s’en retire",
                             Place::data_folder, declare, run};

} // namespace arrimage::cli
