#include "store/minutes.hpp"

#include "domain/refusal.hpp"

namespace arrimage::store {

using domain::MeetingId;
using domain::Minutes;
using domain::MinutesSection;
using domain::MinutesVersion;

namespace {

std::vector<MinutesSection> list_sections(Session& session, std::int64_t version) {
    auto query = session.query("SELECT key, title, body, decisions, follow_ups FROM minutes_sections"
                               " WHERE version = ?1 ORDER BY position");
    query.bind(version);
    std::vector<MinutesSection> sections;
    while (query.next()) {
        auto [key, title, body, decisions, follow_ups] =
            query.row<std::string, std::string, std::string, std::string, std::string>();
        sections.push_back(
            {std::move(key), std::move(title), std::move(body), std::move(decisions), std::move(follow_ups)});
    }
    return sections;
}

void insert_sections(Transaction& transaction, std::int64_t version,
                     const std::vector<MinutesSection>& sections) {
    int position = 0;
    for (const auto& each : sections)
        transaction
            .query("INSERT INTO minutes_sections (version, position, key, title, body, decisions, follow_ups)"
                   " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)")
            .bind(version, position++, each.key, each.title, each.body, each.decisions, each.follow_ups)
            .run();
}

MinutesVersion version_of(const Query& query) {
    return {.number = query.get<int>(1),
            .made_at = query.get<domain::Instant>(2),
            .made_by = query.get<std::string>(3),
            .cause = required(domain::minutes_cause(query.get<std::string>(4)), "minutes_versions.cause")};
}

domain::Sitting sitting_of(const Query& query, int column) {
    return {query.get<domain::LocalTime>(column), query.get<domain::LocalTime>(column + 1),
            query.get<std::string>(column + 2)};
}

MinutesLine line_of(const Query& query) {
    MinutesLine line{.meeting = query.get<MeetingId>(0),
                     .title = query.get<std::string>(1),
                     .sitting = sitting_of(query, 2),
                     .committee = query.get<std::optional<std::string>>(5).value_or(""),
                     .approved_in = query.get<std::optional<MeetingId>>(7),
                     .documents = query.get<int>(8)};
    if (const auto state = query.get<std::optional<std::string>>(6))
        line.state = required(domain::minutes_state(*state), "minutes.state");
    return line;
}

} // namespace

std::optional<Minutes> find_minutes(Session& session, MeetingId meeting) {
    auto query = session.query("SELECT state, version, circulated_at, approved_at, approved_in, published_at"
                               " FROM minutes WHERE meeting = ?1");
    if (!query.bind(meeting).next()) return std::nullopt;
    return Minutes{.meeting = meeting,
                   .state = required(domain::minutes_state(query.get<std::string>(0)), "minutes.state"),
                   .version = query.get<int>(1),
                   .circulated_at = query.get<std::optional<domain::Instant>>(2),
                   .approved_at = query.get<std::optional<domain::Instant>>(3),
                   .approved_in = query.get<std::optional<MeetingId>>(4),
                   .published_at = query.get<std::optional<domain::Instant>>(5)};
}

Minutes load_minutes(Session& session, MeetingId meeting) {
    if (auto minutes = find_minutes(session, meeting)) return *std::move(minutes);
    throw domain::Refusal{domain::RefusalKind::not_found,
                          "Le compte-rendu de cette rencontre n’est pas commencé."};
}

void save_minutes(Transaction& transaction, const Minutes& minutes) {
    transaction
        .query("UPDATE minutes SET state = ?2, circulated_at = ?3, approved_at = ?4, approved_in = ?5,"
               " published_at = ?6 WHERE meeting = ?1")
        .bind(minutes.meeting, minutes.state, minutes.circulated_at, minutes.approved_at, minutes.approved_in,
              minutes.published_at)
        .run();
}

int add_minutes_version(Transaction& transaction, MeetingId meeting, MinutesVersion version) {
    auto number =
        transaction.query("INSERT INTO minutes (meeting, state, version) VALUES (?1, 'draft', 1)"
                          " ON CONFLICT (meeting) DO UPDATE SET version = version + 1 RETURNING version");
    number.bind(meeting).next();
    version.number = number.get<int>(0);
    auto row = transaction.query("INSERT INTO minutes_versions (meeting, number, made_at, made_by, cause)"
                                 " VALUES (?1, ?2, ?3, ?4, ?5) RETURNING id");
    row.bind(meeting, version.number, version.made_at, version.made_by, version.cause).next();
    insert_sections(transaction, row.get<std::int64_t>(0), version.sections);
    return version.number;
}

MinutesVersion load_minutes_version(Session& session, MeetingId meeting, int number) {
    auto query = session.query("SELECT id, number, made_at, made_by, cause FROM minutes_versions"
                               " WHERE meeting = ?1 AND number = ?2");
    if (!query.bind(meeting, number).next())
        throw domain::Refusal{domain::RefusalKind::not_found, "Cette version du compte-rendu n’existe pas."};
    auto version = version_of(query);
    version.sections = list_sections(session, query.get<std::int64_t>(0));
    return version;
}

std::vector<MinutesVersion> list_minutes_versions(Session& session, MeetingId meeting) {
    auto query = session.query("SELECT id, number, made_at, made_by, cause FROM minutes_versions"
                               " WHERE meeting = ?1 ORDER BY number DESC");
    query.bind(meeting);
    std::vector<MinutesVersion> versions;
    while (query.next()) versions.push_back(version_of(query));
    return versions;
}

void save_minutes_draft(Transaction& transaction, const MinutesDraft& draft) {
    transaction
        .query("INSERT INTO minutes_drafts (meeting, key, person, base, body, decisions, saved_at)"
               " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7) ON CONFLICT (meeting, key, person)"
               " DO UPDATE SET base = ?4, body = ?5, decisions = ?6, saved_at = ?7")
        .bind(draft.meeting, draft.key, draft.person, draft.base, draft.body, draft.decisions, draft.saved_at)
        .run();
}

std::vector<MinutesDraft> list_minutes_drafts(Session& session, MeetingId meeting, domain::PersonId person) {
    auto query = session.query("SELECT key, base, body, decisions, saved_at FROM minutes_drafts"
                               " WHERE meeting = ?1 AND person = ?2 ORDER BY key");
    query.bind(meeting, person);
    std::vector<MinutesDraft> drafts;
    while (query.next()) {
        auto [key, base, body, decisions, saved_at] =
            query.row<std::string, int, std::string, std::string, domain::Instant>();
        drafts.push_back(
            {meeting, std::move(key), person, base, std::move(body), std::move(decisions), saved_at});
    }
    return drafts;
}

void drop_minutes_draft(Transaction& transaction, MeetingId meeting, const std::string& key,
                        domain::PersonId person) {
    transaction.query("DELETE FROM minutes_drafts WHERE meeting = ?1 AND key = ?2 AND person = ?3")
        .bind(meeting, key, person)
        .run();
}

std::vector<MinutesLine> list_minutes(Session& session) {
    auto query = session.query(
        "SELECT m.id, m.title, m.starts_at, m.ends_at, m.zone, c.name, n.state, n.approved_in,"
        " (SELECT count(*) FROM documents d WHERE d.meeting = m.id AND d.withdrawn_at IS NULL)"
        " FROM meetings m LEFT JOIN committees c ON c.id = m.committee LEFT JOIN minutes n ON n.meeting = "
        "m.id"
        " WHERE m.state = 'held' AND m.archived_at IS NULL ORDER BY m.starts_at DESC, m.id DESC");
    std::vector<MinutesLine> lines;
    while (query.next()) lines.push_back(line_of(query));
    return lines;
}

bool note_minutes_reminder(Transaction& transaction, MeetingId meeting, int days, domain::Instant at) {
    return transaction
               .query("INSERT INTO minutes_reminders (meeting, days, sent_at) VALUES (?1, ?2, ?3)"
                      " ON CONFLICT DO NOTHING")
               .bind(meeting, days, at)
               .run() > 0;
}

std::vector<MissingMinutes> list_missing_minutes(Session& session) {
    auto query = session.query(
        "SELECT m.id, m.title, m.starts_at, m.ends_at, m.zone, m.committee FROM meetings m"
        " LEFT JOIN minutes n ON n.meeting = m.id WHERE m.state = 'held' AND m.archived_at IS NULL"
        " AND m.convener = 'us' AND coalesce(n.state, 'draft') = 'draft' ORDER BY m.ends_at, m.id");
    std::vector<MissingMinutes> missing;
    while (query.next())
        missing.push_back({query.get<MeetingId>(0), query.get<std::string>(1), sitting_of(query, 2),
                           query.get<std::optional<domain::CommitteeId>>(5)});
    return missing;
}

} // namespace arrimage::store
