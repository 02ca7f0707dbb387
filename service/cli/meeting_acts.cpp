#include "actions/cancel_meeting.hpp"
#include "actions/hold_meeting.hpp"
#include "actions/reopen_meeting.hpp"
#include "actions/restore_meeting.hpp"
#include "app/office.hpp"
#include "cli/commands.hpp"
#include "cli/meeting_options.hpp"

namespace arrimage::cli {

namespace {

using Act = domain::Meeting (*)(const actions::Env&, domain::MeetingId, std::optional<int>);

/// The acts that need nothing but the meeting are one command each, told apart by what is done and said.
template <Act act>
Outcome run(const Invocation& invocation, app::Office* office, const std::string& said) {
    const auto aim = aim_of(invocation);
    const auto meeting = act(office->env("commande"), aim.meeting, aim.expected_version);
    return told(invocation, office->database(), meeting, said + "\u00a0: " + meeting.title + ".");
}

Outcome hold(const Invocation& invocation, const settings::Settings&, app::Office* office) {
    return run<actions::hold_meeting>(invocation, office, "Tenue");
}
Outcome reopen(const Invocation& invocation, const settings::Settings&, app::Office* office) {
    return run<actions::reopen_meeting>(invocation, office, "Plus notée comme tenue");
}
Outcome cancel(const Invocation& invocation, const settings::Settings&, app::Office* office) {
    return run<actions::cancel_meeting>(invocation, office, "Annulée");
}
Outcome restore(const Invocation& invocation, const settings::Settings&, app::Office* office) {
    return run<actions::restore_meeting>(invocation, office, "Rétablie");
}

} // namespace

const Command meeting_hold{"meeting hold", "Note qu’une rencontre a eu lieu", Place::data_folder, act_options,
                           hold};
const Command meeting_reopen{"meeting reopen", "Retire qu’une rencontre a eu lieu", Place::data_folder,
                             act_options, reopen};
const Command meeting_cancel{"meeting cancel", "Annule une rencontre", Place::data_folder, act_options,
                             cancel};
const Command meeting_restore{"meeting restore", "Reprend une rencontre annulée", Place::data_folder,
                              act_options, restore};

} // namespace arrimage::cli
