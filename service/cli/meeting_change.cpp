#include "actions/change_meeting.hpp"
#include "app/office.hpp"
#include "cli/commands.hpp"
#include "cli/meeting_options.hpp"
#include "store/meetings.hpp"

namespace arrimage::cli {

namespace {

void declare(Arguments& arguments) {
    act_options(arguments);
    details_options(arguments);
}

domain::Meeting present(store::Database& database, domain::MeetingId id) {
    store::Session session{database};
    return store::load_meeting(session, id);
}

Outcome run(const Invocation& invocation, const settings::Settings&, app::Office* office) {
    auto aim = aim_of(invocation);
    const auto before = present(office->database(), aim.meeting);
    if (!aim.expected_version) aim.expected_version = before.version; // what is not given stays as it is now
    const auto details = written_over(domain::details_of(before), invocation, office->database());
    const auto meeting = actions::change_meeting(office->env("commande"), aim, details);
    return told(invocation, office->database(), meeting, "Modifiée\u00a0: " + meeting.title + ".");
}

} // namespace

const Command meeting_change{"meeting change", "Change le titre, le lieu ou l’appartenance d’une rencontre",
                             Place::data_folder, declare, run};

} // namespace arrimage::cli
