#include "store/polls.hpp"

#include "domain/belonging.hpp"
#include "domain/refusal.hpp"
#include "store/meetings.hpp"
#include "store/participants.hpp"

#include <algorithm>

namespace arrimage::store {

using domain::Instant;
using domain::Invitee;
using domain::InviteeId;
using domain::MeetingId;
using domain::Poll;
using domain::PollDateId;
using domain::PollId;
using domain::Refusal;
using domain::RefusalKind;

namespace {

domain::Sitting sitting_of(const Query& query, int column) {
    return {query.get<domain::LocalTime>(column), query.get<domain::LocalTime>(column + 1),
            query.get<std::string>(column + 2)};
}

std::optional<PollId> find_id(Query& query) {
    if (!query.next()) return std::nullopt;
    return query.get<PollId>(0);
}

void add_dates(Session& session, Poll& poll) {
    auto query = session.query("SELECT id, starts_at, ends_at, zone FROM poll_dates WHERE poll = ?1"
                               " ORDER BY starts_at, id");
    query.bind(poll.id);
    while (query.next()) poll.dates.push_back({query.get<PollDateId>(0), sitting_of(query, 1)});
}

void add_invitees(Session& session, Poll& poll) {
    auto query = session.query(
        "SELECT i.id, i.person, p.name, i.note, i.answered_at,"
        " (SELECT max(created_at) FROM poll_links WHERE invitee = i.id), i.reminded_at"
        " FROM poll_invitees i JOIN persons p ON p.id = i.person WHERE i.poll = ?1 ORDER BY i.id");
    query.bind(poll.id);
    while (query.next())
        poll.invitees.push_back({.id = query.get<InviteeId>(0),
                                 .person = query.get<domain::PersonId>(1),
                                 .name = query.get<std::string>(2),
                                 .note = query.get<std::string>(3),
                                 .answered_at = query.get<std::optional<Instant>>(4),
                                 .written_to_at = std::max(query.get<std::optional<Instant>>(5),
                                                           query.get<std::optional<Instant>>(6))});
}

void add_answers(Session& session, Poll& poll) {
    auto query = session.query("SELECT a.invitee, a.poll_date, a.choice FROM poll_answers a"
                               " JOIN poll_invitees i ON i.id = a.invitee WHERE i.poll = ?1");
    query.bind(poll.id);
    while (query.next()) {
        const auto invitee = std::ranges::find(poll.invitees, query.get<InviteeId>(0), &Invitee::id);
        invitee->answers[query.get<PollDateId>(1)] =
            required(domain::choice(query.get<std::string>(2)), "poll_answers.choice");
    }
}

void add_awaited(Session& session, Poll& poll) {
    auto concern = domain::concern_of(load_meeting(session, poll.meeting));
    for (const auto& [date, sitting] : poll.dates) {
        concern.days = {sitting.start.date, sitting.end.date};
        const auto persons = list_concerned(session, concern);
        for (auto& invitee : poll.invitees)
            if (std::ranges::binary_search(persons, invitee.person)) invitee.awaited.insert(date);
    }
}

std::vector<domain::PersonId> persons_of(Session& session, PollId poll) {
    auto query = session.query("SELECT person FROM poll_invitees WHERE poll = ?1 ORDER BY person");
    query.bind(poll);
    std::vector<domain::PersonId> persons;
    while (query.next()) persons.push_back(query.get<domain::PersonId>(0));
    return persons;
}

} // namespace

PollId insert_poll(Transaction& transaction, MeetingId meeting, Instant at) {
    auto query = transaction.query("INSERT INTO polls (meeting, opened_at) VALUES (?1, ?2) RETURNING id");
    query.bind(meeting, at).next();
    return query.get<PollId>(0);
}

PollDateId insert_poll_date(Transaction& transaction, PollId poll, const domain::Sitting& sitting) {
    auto query = transaction.query("INSERT INTO poll_dates (poll, starts_at, ends_at, zone)"
                                   " VALUES (?1, ?2, ?3, ?4) RETURNING id");
    query.bind(poll, sitting.start, sitting.end, sitting.zone).next();
    return query.get<PollDateId>(0);
}

InviteeId insert_invitee(Transaction& transaction, PollId poll, domain::PersonId person) {
    auto query =
        transaction.query("INSERT INTO poll_invitees (poll, person, note) VALUES (?1, ?2, '') RETURNING id");
    query.bind(poll, person).next();
    return query.get<InviteeId>(0);
}

void save_poll_link(Transaction& transaction, const std::string& token_hash, InviteeId invitee, Instant at) {
    transaction.query("INSERT INTO poll_links (token_hash, invitee, created_at) VALUES (?1, ?2, ?3)")
        .bind(token_hash, invitee, at)
        .run();
}

void note_reminder(Transaction& transaction, InviteeId invitee, Instant at) {
    transaction.query("UPDATE poll_invitees SET reminded_at = ?2 WHERE id = ?1").bind(invitee, at).run();
}

void save_answers(Transaction& transaction, InviteeId invitee, const domain::PollAnswers& answers,
                  const std::string& note, Instant at) {
    transaction.query("DELETE FROM poll_answers WHERE invitee = ?1").bind(invitee).run();
    for (const auto& [date, choice] : answers)
        transaction.query("INSERT INTO poll_answers (invitee, poll_date, choice) VALUES (?1, ?2, ?3)")
            .bind(invitee, date, choice)
            .run();
    transaction.query("UPDATE poll_invitees SET note = ?2, answered_at = ?3 WHERE id = ?1")
        .bind(invitee, note, at)
        .run();
}

void close_poll(Transaction& transaction, PollId poll, Instant at) {
    transaction.query("UPDATE polls SET closed_at = ?2 WHERE id = ?1 AND closed_at IS NULL")
        .bind(poll, at)
        .run();
}

void reopen_poll(Transaction& transaction, PollId poll) {
    transaction.query("UPDATE polls SET closed_at = NULL WHERE id = ?1").bind(poll).run();
}

std::optional<PollId> find_open_poll(Session& session, MeetingId meeting) {
    auto query = session.query("SELECT id FROM polls WHERE meeting = ?1 AND closed_at IS NULL");
    return find_id(query.bind(meeting));
}

std::optional<PollId> find_present_poll(Session& session, MeetingId meeting) {
    auto query = session.query(
        "SELECT id FROM polls WHERE meeting = ?1 ORDER BY closed_at IS NULL DESC, id DESC LIMIT 1");
    return find_id(query.bind(meeting));
}

PollId load_poll_of(Session& session, PollDateId date) {
    auto query = session.query("SELECT poll FROM poll_dates WHERE id = ?1");
    if (const auto poll = find_id(query.bind(date))) return *poll;
    throw Refusal{RefusalKind::not_found, "Cette date n’est d’aucun sondage. Choisissez-en une autre."};
}

Poll load_poll(Session& session, PollId id) {
    auto query = session.query("SELECT meeting, opened_at, closed_at FROM polls WHERE id = ?1");
    if (!query.bind(id).next()) throw Refusal{RefusalKind::not_found, "Ce sondage n’existe pas."};
    Poll poll{.id = id,
              .meeting = query.get<MeetingId>(0),
              .opened_at = query.get<Instant>(1),
              .closed_at = query.get<std::optional<Instant>>(2)};
    add_dates(session, poll);
    add_invitees(session, poll);
    add_answers(session, poll);
    add_awaited(session, poll);
    return poll;
}

std::optional<PollLink> find_poll_link(Session& session, std::string_view token_hash) {
    auto query =
        session.query("SELECT i.poll, i.id FROM poll_links l JOIN poll_invitees i ON i.id = l.invitee"
                      " WHERE l.token_hash = ?1");
    if (!query.bind(token_hash).next()) return std::nullopt;
    return PollLink{query.get<PollId>(0), query.get<InviteeId>(1)};
}

std::vector<PolledDate> list_polled_dates(Session& session, plan::Date first, plan::Date last) {
    auto query = session.query("SELECT p.id, p.meeting, d.starts_at, d.ends_at, d.zone FROM polls p"
                               " JOIN poll_dates d ON d.poll = p.id WHERE p.closed_at IS NULL"
                               " AND substr(d.starts_at, 1, 10) <= ?2 AND ?1 <= substr(d.ends_at, 1, 10)"
                               " ORDER BY d.starts_at, d.id");
    query.bind(first, last);
    std::vector<PolledDate> dates;
    while (query.next())
        dates.push_back(
            {query.get<MeetingId>(1), sitting_of(query, 2), persons_of(session, query.get<PollId>(0))});
    return dates;
}

} // namespace arrimage::store
