#include "store/visibility.hpp"

#include "domain/belonging.hpp"
#include "domain/refusal.hpp"
#include "store/meeting_rows.hpp"
#include "store/participants.hpp"

#include <algorithm>

namespace arrimage::store {

using domain::MeetingId;
using domain::Viewer;

namespace {

/// The meetings of committees where they sit, are to sit or keep the minutes.
bool belongs(Session& session, const Viewer& viewer, std::optional<domain::CommitteeId> committee) {
    auto query = session.query("SELECT 1 FROM memberships WHERE person = ?1 AND committee = ?2"
                               " AND (ends_on IS NULL OR ends_on >= ?3)");
    return query.bind(viewer.person, committee, viewer.today).next();
}

std::vector<MeetingId> list_of_committees(Session& session, const Viewer& viewer) {
    auto query = session.query("SELECT id FROM meetings WHERE archived_at IS NULL AND committee IN"
                               " (SELECT committee FROM memberships WHERE person = ?1"
                               "  AND (ends_on IS NULL OR ends_on >= ?2))");
    query.bind(viewer.person, viewer.today);
    std::vector<MeetingId> ids;
    while (query.next()) ids.push_back(query.get<MeetingId>(0));
    return ids;
}

/// False for those who left, and for a meeting that was theirs only by a seat that they gave up.
bool is_still_tied(Session& session, const Viewer& viewer, MeetingId meeting) {
    auto query = session.query(
        "SELECT 1 FROM persons p JOIN meetings m ON m.id = ?3 WHERE p.id = ?1"
        " AND (p.active_to IS NULL OR p.active_to >= ?2) AND (m.territory = p.territory"
        " OR EXISTS (SELECT 1 FROM participants WHERE meeting = m.id AND person = p.id AND present)"
        " OR EXISTS (SELECT 1 FROM memberships t WHERE t.person = p.id AND (t.ends_on IS NULL OR t.ends_on "
        ">= ?2)"
        "  AND (t.committee = m.committee OR t.territory = m.territory)))");
    return query.bind(viewer.person, viewer.today, meeting).next();
}

bool concerns(Session& session, const domain::Meeting& meeting, const Viewer& viewer) {
    return std::ranges::binary_search(list_concerned(session, domain::concern_of(meeting)), *viewer.person) &&
           is_still_tied(session, viewer, meeting.id);
}

bool is_active(Session& session, const Viewer& viewer) {
    auto query =
        session.query("SELECT 1 FROM persons WHERE id = ?1 AND (active_to IS NULL OR active_to >= ?2)");
    return query.bind(viewer.person, viewer.today).next();
}

} // namespace

bool may_see(Session& session, const Viewer& viewer, MeetingId id) {
    const auto meeting = find_meeting(session, id);
    if (!meeting) return false;
    if (viewer.coordonnatrice) return true;
    if (!viewer.person || meeting->archived_at) return false;
    return is_active(session, viewer) &&
           (belongs(session, viewer, meeting->committee) || concerns(session, *meeting, viewer));
}

std::optional<std::vector<MeetingId>> list_visible(Session& session, const Viewer& viewer) {
    if (viewer.coordonnatrice) return std::nullopt;
    if (!viewer.person || !is_active(session, viewer)) return std::vector<MeetingId>{};
    auto ids = list_of_committees(session, viewer);
    for (const auto id : list_meetings_concerning(session, *viewer.person))
        if (is_still_tied(session, viewer, id)) ids.push_back(id);
    std::ranges::sort(ids);
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    return ids;
}

void check_visible(Session& session, const Viewer& viewer, MeetingId meeting) {
    if (!may_see(session, viewer, meeting)) refuse_unknown_meeting();
}

bool may_run(Session& session, const Viewer& viewer, MeetingId meeting) {
    if (viewer.coordonnatrice) return find_meeting(session, meeting).has_value();
    auto query = session.query(
        "SELECT 1 FROM meetings m JOIN roles r ON r.committee = m.committee JOIN persons p ON p.id = r.person"
        " WHERE m.id = ?1 AND m.archived_at IS NULL AND r.person = ?2 AND r.role = 'secretary' AND "
        "r.starts_on"
        " <= ?3 AND (r.ends_on IS NULL OR r.ends_on >= ?3) AND (p.active_to IS NULL OR p.active_to >= ?3)");
    return query.bind(meeting, viewer.person, viewer.today).next();
}

void check_runs(Session& session, const Viewer& viewer, MeetingId meeting) {
    check_visible(session, viewer, meeting);
    if (!may_run(session, viewer, meeting))
        throw domain::Refusal{domain::RefusalKind::not_allowed,
                              "Seules la coordination et la ou le secrétaire du comité peuvent faire cela."};
}

} // namespace arrimage::store
