#include "actions/show_meeting.hpp"

#include "actions/names.hpp"
#include "domain/meeting_life.hpp"
#include "plan/text.hpp"
#include "store/committees.hpp"
#include "store/meetings.hpp"
#include "store/participants.hpp"
#include "store/persons.hpp"
#include "store/territories.hpp"
#include "store/visibility.hpp"

#include <algorithm>

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

std::vector<NamedPerson> concerned(store::Session& session, domain::MeetingId id) {
    std::vector<NamedPerson> persons;
    for (const auto person : store::list_concerned(session, id))
        persons.push_back({person, store::load_person(session, person).name});
    std::ranges::stable_sort(persons, {}, [](const auto& one) { return plan::text::fold(one.name); });
    return persons;
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
                       .concerned = concerned(session, id),
                       .slippage_days = domain::slippage_days(meeting),
                       .days_late = domain::days_late(meeting, today)};
    if (viewer.coordonnatrice)
        shown.history =
            domain::meeting_history(meeting, store::list_meeting_changes(session, id), body_names(session));
    shown.meeting = std::move(meeting);
    return shown;
}

} // namespace arrimage::actions
