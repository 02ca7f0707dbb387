#include "actions/show_meeting.hpp"

#include "domain/meeting_life.hpp"
#include "store/agendas.hpp"
#include "store/committees.hpp"
#include "store/documents.hpp"
#include "store/meetings.hpp"
#include "store/minutes.hpp"
#include "store/participants.hpp"
#include "store/territories.hpp"
#include "store/visibility.hpp"

namespace arrimage::actions {

namespace {

domain::BodyNames body_names(store::Session& session) {
    domain::BodyNames names;
    for (const auto& committee : store::list_committees(session))
        names.committees[committee.id.value] = committee.name;
    for (const auto& territory : store::list_territories(session))
        names.territories[territory.id.value] = territory.name;
    return names;
}

void add_records(store::Session& session, const domain::Viewer& viewer, ShownMeeting& shown,
                 domain::MeetingId id) {
    const auto minutes = store::find_minutes(session, id);
    shown.runs = store::may_run(session, viewer, id);
    shown.has_minutes = minutes && (shown.runs || domain::is_circulated(minutes->state));
    shown.documents = store::list_documents(session, id, shown.runs);
    if (shown.runs) shown.items = agenda_items(session, id);
}

} // namespace

ShownMeeting show_meeting(store::Database& database, const domain::Viewer& viewer, domain::MeetingId id,
                          plan::Date today) {
    store::Session session{database};
    store::check_visible(session, viewer, id);
    auto [meeting, reference] = store::load_meeting_record(session, id);
    ShownMeeting shown{.reference = reference,
                       .committee = name_of(session, meeting.committee),
                       .territory = name_of(session, meeting.territory),
                       .concerned = named(session, store::list_concerned(session, id)),
                       .slippage_days = domain::slippage_days(meeting),
                       .days_late = domain::days_late(meeting, today)};
    shown.has_agenda = store::find_agenda(session, id).has_value();
    add_records(session, viewer, shown, id);
    if (auto list = invitation_list(session, id); !list.invitations.empty()) shown.answers = std::move(list);
    if (viewer.coordonnatrice) {
        shown.history =
            domain::meeting_history(meeting, store::list_meeting_changes(session, id), body_names(session));
        shown.poll = show_poll(session, id);
    }
    shown.meeting = std::move(meeting);
    return shown;
}

} // namespace arrimage::actions
