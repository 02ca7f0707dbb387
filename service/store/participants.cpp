#include "store/participants.hpp"

#include "domain/refusal.hpp"
#include "store/meetings.hpp"

namespace arrimage::store {

using domain::Belonging;
using domain::MeetingId;
using domain::PersonId;
using domain::Tenure;

namespace {

template <class Id>
std::vector<Id> ids_of(Query& query) {
    std::vector<Id> ids;
    while (query.next()) ids.push_back(query.get<Id>(0));
    return ids;
}

Tenure tenure_of(const Query& query, int column) {
    return {query.get<plan::Date>(column), query.get<std::optional<plan::Date>>(column + 1)};
}

void add_person(Session& session, Belonging& belonging) {
    auto query = session.query("SELECT active_from, active_to, territory FROM persons WHERE id = ?1");
    if (!query.bind(belonging.person).next())
        throw domain::Refusal{domain::RefusalKind::not_found, "Cette personne n’existe pas."};
    belonging.active = tenure_of(query, 0);
    const auto territory = query.get<std::optional<domain::TerritoryId>>(2);
    if (territory) belonging.memberships.push_back({.territory = territory, .tenure = belonging.active});
}

void add_seats(Session& session, Belonging& belonging) {
    auto query = session.query("SELECT s.committee, s.territory, h.starts_on, h.ends_on FROM holdings h"
                               " JOIN seats s ON s.id = h.seat WHERE h.person = ?1 ORDER BY h.id");
    query.bind(belonging.person);
    while (query.next())
        belonging.memberships.push_back({query.get<std::optional<domain::CommitteeId>>(0),
                                         query.get<std::optional<domain::TerritoryId>>(1),
                                         tenure_of(query, 2)});
}

void add_meetings(Session& session, Belonging& belonging) {
    auto query =
        session.query("SELECT meeting, present FROM participants WHERE person = ?1 ORDER BY meeting");
    query.bind(belonging.person);
    while (query.next())
        (query.get<bool>(1) ? belonging.added : belonging.taken_out).push_back(query.get<MeetingId>(0));
}

void write_participant(Transaction& transaction, MeetingId meeting, PersonId person,
                       std::optional<bool> present) {
    if (present)
        transaction
            .query("INSERT INTO participants (meeting, person, present) VALUES (?1, ?2, ?3)"
                   " ON CONFLICT (meeting, person) DO UPDATE SET present = excluded.present")
            .bind(meeting, person, *present)
            .run();
    else
        transaction.query("DELETE FROM participants WHERE meeting = ?1 AND person = ?2")
            .bind(meeting, person)
            .run();
}

} // namespace

std::vector<PersonId> list_concerned(Session& session, MeetingId meeting) {
    return list_concerned(session, domain::concern_of(load_meeting(session, meeting)));
}

std::vector<PersonId> list_concerned(Session& session, const domain::Concern& meeting) {
    auto query = session.query(
        "SELECT p.id FROM (SELECT h.person AS id FROM seats s JOIN holdings h ON h.seat = s.id"
        "   WHERE s.committee = ?2 AND h.starts_on <= ?5 AND (h.ends_on IS NULL OR ?4 <= h.ends_on)"
        "  UNION SELECT h.person FROM seats s JOIN holdings h ON h.seat = s.id"
        "   WHERE s.territory = ?3 AND h.starts_on <= ?5 AND (h.ends_on IS NULL OR ?4 <= h.ends_on)"
        "  UNION SELECT id FROM persons WHERE territory = ?3"
        "  UNION SELECT person FROM participants WHERE meeting = ?1 AND present) AS tied"
        " JOIN persons p ON p.id = tied.id"
        " WHERE p.active_from <= ?5 AND (p.active_to IS NULL OR ?4 <= p.active_to)"
        " AND p.id NOT IN (SELECT person FROM participants WHERE meeting = ?1 AND NOT present) ORDER BY "
        "p.id");
    query.bind(meeting.meeting, meeting.committee, meeting.territory, meeting.days.first, meeting.days.last);
    return ids_of<PersonId>(query);
}

std::vector<MeetingId> list_meetings_concerning(Session& session, PersonId person) {
    auto query = session.query(
        "WITH memberships (committee, territory, starts_on, ends_on) AS MATERIALIZED ("
        "  SELECT s.committee, s.territory, h.starts_on, h.ends_on FROM holdings h"
        "   JOIN seats s ON s.id = h.seat WHERE h.person = ?1"
        "  UNION ALL SELECT NULL, territory, active_from, active_to FROM persons WHERE id = ?1),"
        " tied (meeting, starts_on, ends_on) AS ("
        "  SELECT m.id, b.starts_on, b.ends_on FROM memberships b JOIN meetings m ON m.committee = "
        "b.committee"
        "  UNION ALL"
        "  SELECT m.id, b.starts_on, b.ends_on FROM memberships b JOIN meetings m ON m.territory = "
        "b.territory"
        "  UNION ALL SELECT meeting, '', NULL FROM participants WHERE person = ?1 AND present),"
        " dated (meeting, first, last, starts_on, ends_on) AS ("
        "  SELECT m.id, coalesce(substr(m.starts_at, 1, 10), m.window_start),"
        "   coalesce(substr(m.ends_at, 1, 10), m.window_end), tied.starts_on, tied.ends_on"
        "   FROM tied JOIN meetings m ON m.id = tied.meeting WHERE m.archived_at IS NULL)"
        " SELECT DISTINCT d.meeting, d.first FROM persons p, dated d WHERE p.id = ?1"
        " AND d.starts_on <= d.last AND (d.ends_on IS NULL OR d.first <= d.ends_on)"
        " AND p.active_from <= d.last AND (p.active_to IS NULL OR d.first <= p.active_to)"
        " AND d.meeting NOT IN (SELECT meeting FROM participants WHERE person = ?1 AND NOT present)"
        " ORDER BY d.first, d.meeting");
    query.bind(person);
    return ids_of<MeetingId>(query);
}

Belonging load_belonging(Session& session, PersonId person) {
    Belonging belonging{.person = person};
    add_person(session, belonging);
    add_seats(session, belonging);
    add_meetings(session, belonging);
    return belonging;
}

std::optional<bool> find_participant(Session& session, MeetingId meeting, PersonId person) {
    auto query = session.query("SELECT present FROM participants WHERE meeting = ?1 AND person = ?2");
    if (!query.bind(meeting, person).next()) return std::nullopt;
    return query.get<bool>(0);
}

void set_participant(Transaction& transaction, MeetingId meeting, PersonId person,
                     std::optional<bool> present, domain::Instant at) {
    const auto concern = domain::concern_of(load_meeting(transaction, meeting));
    const bool before = domain::concerns(concern, load_belonging(transaction, person));
    write_participant(transaction, meeting, person, present);
    const bool after = domain::concerns(concern, load_belonging(transaction, person));
    if (before != after) transaction.touch({domain::CalendarKind::person, person.value}, at);
}

void touch_person(Transaction& transaction, PersonId person, domain::Instant at) {
    transaction.touch({domain::CalendarKind::person, person.value}, at);
    auto query = transaction.query("SELECT id FROM subscriptions WHERE person = ?1");
    query.bind(person);
    for (const auto id : ids_of<domain::SubscriptionId>(query)) transaction.touch(id);
}

} // namespace arrimage::store
