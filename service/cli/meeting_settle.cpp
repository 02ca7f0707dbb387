#include "actions/move_meeting.hpp"
#include "app/office.hpp"
#include "cli/commands.hpp"
#include "cli/meeting_options.hpp"
#include "domain/french_time.hpp"

namespace arrimage::cli {

namespace {

using Settle = domain::Meeting (*)(const actions::Env&, const actions::Settlement&);

void declare(Arguments& arguments) {
    act_options(arguments);
    sitting_options(arguments, Arguments::Need::required);
    arguments.text("--place", "Lieu");
    arguments.text("--link", "Adresse https de la rencontre à distance");
}

template <Settle settle>
Outcome run(const Invocation& invocation, const settings::Settings& settings, app::Office* office) {
    const auto aim = aim_of(invocation);
    const auto meeting = settle(office->env("commande"),
                                {.meeting = aim.meeting,
                                 .sitting = sitting_of(invocation, settings.organisation.zone).value(),
                                 .place = invocation.text("place"),
                                 .link = invocation.text("link"),
                                 .expected_version = aim.expected_version});
    return told(invocation, office->database(), meeting,
                meeting.title + "\u00a0: " + domain::french_sitting(*meeting.sitting) + ".");
}

} // namespace

const Command meeting_settle{"meeting settle", "Fixe la date d’une rencontre, ou une autre",
                             Place::data_folder, declare, run<actions::settle_date>};
const Command meeting_move{"meeting move", "Déplace une rencontre qui a sa date", Place::data_folder, declare,
                           run<actions::move_meeting>};

} // namespace arrimage::cli
