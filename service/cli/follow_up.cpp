#include "actions/follow_up.hpp"
#include "app/office.hpp"
#include "cli/columns.hpp"
#include "cli/commands.hpp"
#include "cli/days.hpp"
#include "cli/json_minutes.hpp"
#include "cli/meeting_argument.hpp"
#include "cli/minutes_section.hpp"

#include <boost/json.hpp>

namespace arrimage::cli {

namespace {

void declare_add(Arguments& arguments) {
    meeting_argument(arguments);
    section_argument(arguments);
    arguments.text("WHAT", "Ce qui est à faire", Arguments::Need::required);
    arguments.text("--who", "Par qui, par son nom", Arguments::Need::required);
    arguments.text("--by", "D’ici quel jour, par exemple 2003-10-31");
    arguments.flag("--tell", "L’aviser par courriel");
}

void declare_list(Arguments& arguments) {
    arguments.flag("--open", "Ceux qui sont ouverts seulement");
    arguments.json();
}

void declare_close(Arguments& arguments) {
    arguments.number("ID", "Numéro donné par « follow-up list »", Arguments::Need::required);
    arguments.text("--outcome", "Ce qui en est sorti");
}

void declare_one(Arguments& arguments) {
    arguments.number("ID", "Numéro donné par « follow-up list »", Arguments::Need::required);
}

domain::FollowUpId id_of(const Invocation& invocation) {
    return {invocation.number("ID").value_or(0)};
}

Outcome told(const domain::FollowUp& follow_up) {
    return {.out = std::to_string(follow_up.id.value) + "  " + domain::in_words(follow_up) +
                   (follow_up.closed_at ? " (fermé)" : "") + "\n"};
}

Outcome add(const Invocation& invocation, const settings::Settings&, app::Office* office) {
    return told(actions::add_follow_up(office->env("commande"), office->correspondence(),
                                       {.coordonnatrice = true, .today = office->today()},
                                       {.meeting = meeting_of(invocation),
                                        .key = section_key(invocation, *office),
                                        .what = invocation.text("WHAT"),
                                        .owner_name = invocation.text("who"),
                                        .due_on = day_of(invocation, "by"),
                                        .tell_owner = invocation.flag("tell")}));
}

Outcome list(const Invocation& invocation, const settings::Settings&, app::Office* office) {
    boost::json::array array;
    Columns columns{0};
    for (const auto& [follow_up, meeting, held_on, mine, may_close] :
         actions::list_follow_ups(office->database(), office_viewer())) {
        if (invocation.flag("open") && follow_up.closed_at) continue;
        array.push_back(json_of(follow_up));
        columns.add({std::to_string(follow_up.id.value), domain::in_words(follow_up),
                     follow_up.closed_at ? "fermé" : "", meeting});
    }
    if (invocation.flag("json")) return {.out = boost::json::serialize(array) + "\n"};
    return {.out = array.empty() ? "Aucun suivi.\n" : columns.text()};
}

Outcome close(const Invocation& invocation, const settings::Settings&, app::Office* office) {
    return told(actions::close_follow_up(office->env("commande"), office_viewer(), id_of(invocation),
                                         invocation.text("outcome")));
}

Outcome reopen(const Invocation& invocation, const settings::Settings&, app::Office* office) {
    return told(actions::reopen_follow_up(office->env("commande"), office_viewer(), id_of(invocation)));
}

} // namespace

const Command follow_up_add{"follow-up add", "Noter ce que quelqu’un s’est engagé à faire",
                            Place::data_folder, declare_add, add};
const Command follow_up_list{"follow-up list", "Les suivis, les ouverts d’abord", Place::data_folder,
                             declare_list, list};
const Command follow_up_close{"follow-up close", "Fermer un suivi", Place::data_folder, declare_close, close};
const Command follow_up_reopen{"follow-up reopen", "Rouvrir un suivi", Place::data_folder, declare_one,
                               reopen};

} // namespace arrimage::cli
