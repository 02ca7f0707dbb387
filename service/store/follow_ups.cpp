#include "store/follow_ups.hpp"

#include "domain/refusal.hpp"

#include <algorithm>

namespace arrimage::store {

using domain::FollowUp;

namespace {

FollowUp follow_up_of(const Query& query) {
    return {.id = query.get<domain::FollowUpId>(0),
            .meeting = query.get<domain::MeetingId>(1),
            .section_key = query.get<std::string>(2),
            .what = query.get<std::string>(3),
            .owner = query.get<std::optional<domain::PersonId>>(4),
            .owner_name = query.get<std::string>(5),
            .due_on = query.get<std::optional<plan::Date>>(6),
            .made_at = query.get<domain::Instant>(7),
            .made_by = query.get<std::string>(8),
            .closed_at = query.get<std::optional<domain::Instant>>(9),
            .closed_by = query.get<std::optional<std::string>>(10).value_or(""),
            .outcome = query.get<std::string>(11)};
}

std::vector<FollowUp> rows_of(Query& query) {
    std::vector<FollowUp> follow_ups;
    while (query.next()) follow_ups.push_back(follow_up_of(query));
    return follow_ups;
}

std::optional<domain::FollowUpId> id_of(const FollowUp& follow_up) {
    return follow_up.id.value == 0 ? std::nullopt : std::optional{follow_up.id};
}

std::optional<std::string> closed_by(const FollowUp& follow_up) {
    return follow_up.closed_at ? std::optional{follow_up.closed_by} : std::nullopt;
}

} // namespace

FollowUp save_follow_up(Transaction& transaction, FollowUp each) {
    auto query = transaction.query(
        "INSERT INTO follow_ups (id, meeting, section_key, what, owner, owner_name, due_on, made_at, made_by,"
        " closed_at, closed_by, outcome) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)"
        " ON CONFLICT (id) DO UPDATE SET what = ?4, owner = ?5, owner_name = ?6, due_on = ?7, closed_at = "
        "?10,"
        " closed_by = ?11, outcome = ?12 RETURNING id");
    query
        .bind(id_of(each), each.meeting, each.section_key, each.what, each.owner, each.owner_name,
              each.due_on, each.made_at, each.made_by, each.closed_at, closed_by(each), each.outcome)
        .next();
    each.id = query.get<domain::FollowUpId>(0);
    return each;
}

void remove_follow_up(Transaction& transaction, domain::FollowUpId id) {
    transaction.query("DELETE FROM follow_ups WHERE id = ?1").bind(id).run();
}

FollowUp load_follow_up(Session& session, domain::FollowUpId id) {
    auto query =
        session.query("SELECT id, meeting, section_key, what, owner, owner_name, due_on, made_at, made_by,"
                      " closed_at, closed_by, outcome FROM follow_ups WHERE id = ?1");
    if (!query.bind(id).next())
        throw domain::Refusal{domain::RefusalKind::not_found, "Ce suivi n’existe pas."};
    return follow_up_of(query);
}

std::vector<FollowUp> list_follow_ups(Session& session, const FollowUpFilter& filter) {
    auto query =
        session.query("SELECT id, meeting, section_key, what, owner, owner_name, due_on, made_at, made_by,"
                      " closed_at, closed_by, outcome FROM follow_ups WHERE (?1 IS NULL OR meeting = ?1)"
                      " AND (?2 IS NULL OR owner = ?2) AND (?3 IS NULL OR (closed_at IS NULL) = ?3)"
                      " ORDER BY id");
    query.bind(filter.meeting, filter.owner, filter.open);
    return rows_of(query);
}

std::vector<FollowUp> list_open_follow_ups(Session& session, const domain::Meeting& meeting) {
    auto query = session.query(
        "SELECT f.id, f.meeting, f.section_key, f.what, f.owner, f.owner_name, f.due_on, f.made_at, "
        "f.made_by,"
        " f.closed_at, f.closed_by, f.outcome FROM follow_ups f JOIN meetings m ON m.id = f.meeting"
        " WHERE f.closed_at IS NULL AND m.id <> ?1 AND (?4 IS NULL OR m.starts_at < ?4)"
        " AND (m.committee = ?2 OR (?2 IS NULL AND m.committee IS NULL AND m.territory = ?3)) ORDER BY f.id");
    query.bind(meeting.id, meeting.committee, meeting.territory,
               meeting.sitting ? std::optional{meeting.sitting->start} : std::nullopt);
    auto follow_ups = rows_of(query);
    std::ranges::stable_sort(follow_ups, domain::comes_before);
    return follow_ups;
}

} // namespace arrimage::store
