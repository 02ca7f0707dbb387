#include "actions/add_meeting.hpp"
#include "app/office.hpp"
#include "cli/commands.hpp"
#include "cli/days.hpp"
#include "cli/meeting_options.hpp"

namespace arrimage::cli {

namespace {

void declare(Arguments& arguments) {
    details_options(arguments);
    arguments.number("--slot", "Numéro de la promesse libre qu’elle tient (« coverage --json »)");
    sitting_options(arguments, Arguments::Need::optional);
    arguments.text("--from", "Sans date fixée, premier jour possible\u00a0: 2003-10-01");
    arguments.text("--to", "Dernier jour possible\u00a0: 2003-10-31");
    arguments.json();
}

actions::NewMeeting draft_of(const Invocation& invocation, store::Database& database) {
    if (const auto slot = invocation.number("slot")) return actions::draft_meeting(database, {*slot});
    return {};
}

Outcome run(const Invocation& invocation, const settings::Settings& settings, app::Office* office) {
    auto asked = draft_of(invocation, office->database());
    asked.details = written_over(asked.details, invocation, office->database());
    asked.sitting = sitting_of(invocation, settings.organisation.zone);
    if (const auto first = day_of(invocation, "from")) asked.window.start = first;
    if (const auto last = day_of(invocation, "to")) asked.window.end = last;
    const auto meeting = actions::add_meeting(office->env("commande"), asked);
    return told(invocation, office->database(), meeting,
                "Ajoutée\u00a0: " + meeting.title + " (numéro " + std::to_string(meeting.id.value) + ").");
}

} // namespace

const Command meeting_add{"meeting add", "Ajoute une rencontre, avec une date ou pour certains jours",
                          Place::data_folder, declare, run};

} // namespace arrimage::cli
