#include "store/visibility.hpp"

#include "domain/belonging.hpp"
#include "store/meeting_rows.hpp"
#include "store/participants.hpp"

#include <algorithm>

namespace arrimage::store {

using domain::MeetingId;
using domain::Viewer;

namespace {

bool belongs(Session& session, domain::PersonId person, std::optional<domain::CommitteeId> committee) {
    auto query = session.query("SELECT 1 FROM memberships WHERE person = ?1 AND committee = ?2");
    return query.bind(person, committee).next();
}

bool concerns(Session& session, const domain::Meeting& meeting, domain::PersonId person) {
    return std::ranges::binary_search(list_concerned(session, domain::concern_of(meeting)), person);
}

std::vector<MeetingId> list_of_committees(Session& session, domain::PersonId person) {
    auto query = session.query("SELECT id FROM meetings WHERE archived_at IS NULL AND committee IN"
                               " (SELECT committee FROM memberships WHERE person = ?1)");
    query.bind(person);
    std::vector<MeetingId> ids;
    while (query.next()) ids.push_back(query.get<MeetingId>(0));
    return ids;
}

} // namespace

bool may_see(Session& session, const Viewer& viewer, MeetingId id) {
    const auto meeting = find_meeting(session, id);
    if (!meeting) return false;
    if (viewer.coordonnatrice) return true;
    if (!viewer.person || meeting->archived_at) return false;
    return belongs(session, *viewer.person, meeting->committee) ||
           concerns(session, *meeting, *viewer.person);
}

std::optional<std::vector<MeetingId>> list_visible(Session& session, const Viewer& viewer) {
    if (viewer.coordonnatrice) return std::nullopt;
    if (!viewer.person) return std::vector<MeetingId>{};
    auto ids = list_of_committees(session, *viewer.person);
    const auto concerning = list_meetings_concerning(session, *viewer.person);
    ids.insert(ids.end(), concerning.begin(), concerning.end());
    std::ranges::sort(ids);
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    return ids;
}

void check_visible(Session& session, const Viewer& viewer, MeetingId meeting) {
    if (!may_see(session, viewer, meeting)) refuse_unknown_meeting();
}

} // namespace arrimage::store
