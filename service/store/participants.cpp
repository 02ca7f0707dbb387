#include "store/participants.hpp"

#include "domain/refusal.hpp"
#include "store/meetings.hpp"

#include <algorithm>

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

/// Columns of a person's row, of a membership and of a meeting they were added to or taken out of. The first is
/// whose it is.
Belonging person_of(const Query& query) {
    Belonging person{.person = query.get<PersonId>(0), .active = tenure_of(query, 1)};
    const auto territory = query.get<std::optional<domain::TerritoryId>>(3);
    if (territory) person.memberships.push_back({.territory = territory, .tenure = person.active});
    return person;
}

domain::Membership membership_of(const Query& query) {
    return {query.get<std::optional<domain::CommitteeId>>(1),
            query.get<std::optional<domain::TerritoryId>>(2), tenure_of(query, 3)};
}

void add_meeting(Belonging& person, const Query& query) {
    (query.get<bool>(2) ? person.added : person.taken_out).push_back(query.get<MeetingId>(1));
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
        "SELECT p.id FROM (SELECT person AS id FROM memberships"
        "   WHERE committee = ?2 AND starts_on <= ?5 AND (ends_on IS NULL OR ?4 <= ends_on)"
        "  UNION SELECT person FROM memberships"
        "   WHERE territory = ?3 AND starts_on <= ?5 AND (ends_on IS NULL OR ?4 <= ends_on)"
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
        "WITH days (id, committee, territory, first, last) AS NOT MATERIALIZED ("
        "  SELECT id, committee, territory, coalesce(substr(starts_at, 1, 10), window_start),"
        "   coalesce(substr(ends_at, 1, 10), window_end) FROM meetings WHERE archived_at IS NULL),"
        " theirs (committee, territory, starts_on, ends_on) AS MATERIALIZED ("
        "  SELECT committee, territory, starts_on, ends_on FROM memberships WHERE person = ?1"
        "  UNION ALL SELECT NULL, territory, active_from, active_to FROM persons WHERE id = ?1),"
        " tied (id, first, last) AS ("
        "  SELECT d.id, d.first, d.last FROM theirs b CROSS JOIN days d ON d.committee = b.committee"
        "   WHERE b.starts_on <= d.last AND (b.ends_on IS NULL OR d.first <= b.ends_on)"
        "  UNION SELECT d.id, d.first, d.last FROM theirs b CROSS JOIN days d ON d.territory = "
        "b.territory"
        "   WHERE b.starts_on <= d.last AND (b.ends_on IS NULL OR d.first <= b.ends_on)"
        "  UNION SELECT d.id, d.first, d.last FROM participants p CROSS JOIN days d ON d.id = p.meeting"
        "   WHERE p.person = ?1 AND p.present)"
        " SELECT tied.id FROM persons p CROSS JOIN tied WHERE p.id = ?1"
        " AND p.active_from <= tied.last AND (p.active_to IS NULL OR tied.first <= p.active_to)"
        " AND tied.id NOT IN (SELECT meeting FROM participants WHERE person = ?1 AND NOT present)"
        " ORDER BY tied.first, tied.id");
    query.bind(person);
    return ids_of<MeetingId>(query);
}

Belonging load_belonging(Session& session, PersonId id) {
    auto persons = session.query("SELECT id, active_from, active_to, territory FROM persons WHERE id = ?1");
    if (!persons.bind(id).next())
        throw domain::Refusal{domain::RefusalKind::not_found, "Cette personne n’existe pas."};
    auto person = person_of(persons);
    auto seats = session.query("SELECT person, committee, territory, starts_on, ends_on FROM memberships"
                               " WHERE person = ?1 ORDER BY starts_on, committee, territory");
    seats.bind(id);
    while (seats.next()) person.memberships.push_back(membership_of(seats));
    auto meetings =
        session.query("SELECT person, meeting, present FROM participants WHERE person = ?1 ORDER BY meeting");
    meetings.bind(id);
    while (meetings.next()) add_meeting(person, meetings);
    return person;
}

std::vector<Belonging> list_belongings(Session& session) {
    std::vector<Belonging> all;
    auto persons = session.query("SELECT id, active_from, active_to, territory FROM persons ORDER BY id");
    while (persons.next()) all.push_back(person_of(persons));
    const auto whose = [&](const Query& query) -> Belonging& {
        return *std::ranges::lower_bound(all, query.get<PersonId>(0), {}, &Belonging::person);
    };
    auto seats = session.query("SELECT person, committee, territory, starts_on, ends_on FROM memberships"
                               " ORDER BY starts_on, committee, territory");
    while (seats.next()) whose(seats).memberships.push_back(membership_of(seats));
    auto meetings = session.query("SELECT person, meeting, present FROM participants ORDER BY meeting");
    while (meetings.next()) add_meeting(whose(meetings), meetings);
    return all;
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
