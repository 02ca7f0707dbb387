#include "store/meeting_lines.hpp"

namespace arrimage::store {

namespace {

using domain::Meeting;
using LocalTime = std::optional<domain::LocalTime>;

/// As much of the meeting as its line is made from.
Meeting outline_of(const Query& query) {
    Meeting meeting{
        .id = query.get<domain::MeetingId>(0),
        .uid = query.get<std::string>(1),
        .changed_at = query.get<domain::Instant>(2),
        .state = required(domain::meeting_state(query.get<std::string>(3)), "meetings.state"),
        .window = {query.get<std::optional<plan::Date>>(4), query.get<std::optional<plan::Date>>(5)},
        .cancelled_at = query.get<std::optional<domain::Instant>>(8),
        .committee = query.get<std::optional<domain::CommitteeId>>(9),
        .territory = query.get<std::optional<domain::TerritoryId>>(10)};
    const auto starts_at = query.get<LocalTime>(6), ends_at = query.get<LocalTime>(7);
    if (starts_at && ends_at) meeting.sitting = domain::Sitting{*starts_at, *ends_at, {}};
    return meeting;
}

} // namespace

std::vector<domain::FeedLine> list_meeting_lines(Session& session) {
    auto query =
        session.query("SELECT id, uid, changed_at, state, window_start, window_end, starts_at, ends_at,"
                      " cancelled_at, committee, territory FROM meetings WHERE archived_at IS NULL");
    std::vector<domain::FeedLine> lines;
    while (query.next()) lines.push_back(domain::meeting_line(outline_of(query)));
    return lines;
}

bool span_both_eras(Session& session) {
    auto query = session.query(
        "WITH days (first, last) AS (SELECT coalesce(starts_at, window_start), coalesce(ends_at, window_end)"
        " FROM meetings WHERE archived_at IS NULL"
        " UNION ALL SELECT coalesce(starts_on, ends_on), coalesce(ends_on, starts_on) FROM deadlines"
        " WHERE archived_at IS NULL)"
        " SELECT EXISTS (SELECT 1 FROM days WHERE first < ?1) AND EXISTS (SELECT 1 FROM days WHERE last"
        " >= ?1)");
    query.bind(std::to_string(domain::last_archive_year + 1)).next();
    return query.get<bool>(0);
}

} // namespace arrimage::store
