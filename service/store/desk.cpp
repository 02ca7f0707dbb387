#include "store/desk.hpp"

namespace arrimage::store {

using domain::DatedMeeting;
using domain::LooseMeeting;
using domain::MeetingId;
using domain::Shortlist;
using domain::WaitingPoll;

namespace {

using Day = std::optional<plan::Date>;

LooseMeeting loose_of(const Query& query) {
    auto [id, title, number, state, start, wording, window_start, window_end, promised_end] =
        query.row<MeetingId, std::string, std::optional<std::string>, std::string,
                  std::optional<domain::LocalTime>, std::string, Day, Day, Day>();
    return {.id = id,
            .title = std::move(title),
            .number = std::move(number).value_or(""),
            .state = required(domain::meeting_state(state), "meetings.state"),
            .start = start,
            .due = {std::move(wording), {window_start, window_end}},
            .promised_end = promised_end};
}

DatedMeeting dated_of(const Query& query) {
    auto [id, title, start, end, zone, place, link] =
        query.row<MeetingId, std::string, domain::LocalTime, domain::LocalTime, std::string, std::string,
                  std::string>();
    return {id, std::move(title), {start, end, std::move(zone)}, std::move(place), std::move(link)};
}

WaitingPoll poll_of(const Query& query) {
    auto [id, meeting, title, opened_at, asked, answered] =
        query.row<domain::PollId, MeetingId, std::string, domain::Instant, int, int>();
    return {id, meeting, std::move(title), opened_at, asked, answered};
}

/// The last column is how many rows there would be without a limit.
template <class Line>
Shortlist<Line> shortlist_of(Query& query, Line (*line_of)(const Query&), int total_column) {
    Shortlist<Line> list;
    while (query.next()) {
        list.lines.push_back(line_of(query));
        list.total = query.get<std::size_t>(total_column);
    }
    return list;
}

domain::WaitingInvitations waiting_invitations_of(const Query& query) {
    auto [meeting, title, starts_at, ends_at, zone, asked, answered] =
        query.row<MeetingId, std::string, domain::LocalTime, domain::LocalTime, std::string, int, int>();
    return {meeting, std::move(title), {starts_at, ends_at, std::move(zone)}, asked, answered};
}

} // namespace

std::vector<LooseMeeting> list_loose_meetings(Session& session) {
    auto query = session.query(
        "SELECT m.id, m.title, a.number, m.state, m.starts_at, m.wording, m.window_start, m.window_end,"
        " m.promised_end FROM meetings m LEFT JOIN activities a ON a.id = m.activity"
        " WHERE m.archived_at IS NULL AND m.state <> 'cancelled' AND NOT EXISTS"
        " (SELECT 1 FROM slots s JOIN activities p ON p.id = s.activity"
        "  WHERE s.id = m.slot AND s.archived_at IS NULL AND p.archived_at IS NULL) ORDER BY m.id");
    std::vector<LooseMeeting> meetings;
    while (query.next()) meetings.push_back(loose_of(query));
    return meetings;
}

Shortlist<DatedMeeting> list_meetings_to_confirm(Session& session, plan::Date day) {
    auto query = session.query(
        "SELECT id, title, starts_at, ends_at, zone, place, link, count(*) OVER () FROM meetings"
        " WHERE state = 'confirmed' AND archived_at IS NULL AND ends_at < ?1 ORDER BY starts_at, id LIMIT "
        "?2");
    return shortlist_of(query.bind(day, domain::shortlist_length), dated_of, 7);
}

Shortlist<DatedMeeting> list_next_meetings(Session& session, plan::Date day) {
    auto query = session.query(
        "SELECT id, title, starts_at, ends_at, zone, place, link, count(*) OVER () FROM meetings"
        " WHERE state = 'confirmed' AND archived_at IS NULL AND ends_at >= ?1 ORDER BY starts_at, id LIMIT "
        "?2");
    return shortlist_of(query.bind(day, domain::shortlist_length), dated_of, 7);
}

std::optional<DatedMeeting> find_next_meeting(Session& session, MeetingId id, plan::Date day) {
    auto query = session.query("SELECT id, title, starts_at, ends_at, zone, place, link FROM meetings"
                               " WHERE id = ?1 AND state = 'confirmed' AND archived_at IS NULL"
                               " AND ends_at >= ?2");
    if (!query.bind(id, day).next()) return std::nullopt;
    return dated_of(query);
}

Shortlist<WaitingPoll> list_waiting_polls(Session& session) {
    auto query = session.query(
        "SELECT p.id, m.id, m.title, p.opened_at, count(*), count(i.answered_at), count(*) OVER ()"
        " FROM polls p JOIN meetings m ON m.id = p.meeting JOIN poll_invitees i ON i.poll = p.id"
        " WHERE p.closed_at IS NULL AND m.archived_at IS NULL AND m.state IN ('to-schedule', 'proposed')"
        " GROUP BY p.id HAVING count(*) > count(i.answered_at) ORDER BY p.opened_at, p.id LIMIT ?1");
    return shortlist_of(query.bind(domain::shortlist_length), poll_of, 6);
}

Shortlist<domain::WaitingInvitations> list_waiting_invitations(Session& session, plan::Date day) {
    auto query = session.query(
        "SELECT m.id, m.title, m.starts_at, m.ends_at, m.zone, count(*), count(*) FILTER (WHERE i.answer <>"
        " 'needs-action'), count(*) OVER () FROM meetings m JOIN invitations i ON i.meeting = m.id"
        " WHERE m.state = 'confirmed' AND m.archived_at IS NULL AND m.ends_at >= ?1 AND i.withdrawn_at IS "
        "NULL"
        " GROUP BY m.id HAVING count(*) FILTER (WHERE i.answer = 'needs-action') > 0"
        " ORDER BY m.starts_at, m.id LIMIT ?2");
    return shortlist_of(query.bind(day, domain::shortlist_length), waiting_invitations_of, 7);
}

} // namespace arrimage::store
