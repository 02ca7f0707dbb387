#include "store/passages.hpp"

#include "domain/names.hpp"

#include <algorithm>

namespace arrimage::store {

namespace {

constexpr int longest_text = 200'000; ///< of a passage that is shown

constexpr domain::Name<PassageKind> kinds[] = {{PassageKind::minutes, "minutes"},
                                               {PassageKind::decision, "decision"},
                                               {PassageKind::agenda, "agenda"},
                                               {PassageKind::activity, "activity"},
                                               {PassageKind::document, "document"}};

struct Match {
    std::int64_t id{0};
    Passage passage{};
};

Match match_of(const Query& query) {
    return {.id = query.get<std::int64_t>(0),
            .passage = {.kind = required(domain::value_of(kinds, query.get<std::string>(1)), "passages.kind"),
                        .meeting = query.get<std::optional<domain::MeetingId>>(2),
                        .activity = query.get<std::optional<domain::ActivityId>>(3),
                        .document = query.get<std::optional<domain::DocumentId>>(4),
                        .key = query.get<std::string>(5)}};
}

bool may_find(const SearchScope& scope, const Passage& passage) {
    return !scope.visible || !passage.meeting || std::ranges::binary_search(*scope.visible, *passage.meeting);
}

/// The earliest of the latest that match: FTS5 finds them in the order of their numbers without ranking any.
std::int64_t first_looked_at(Session& session, const std::string& expression) {
    auto query = session.query("SELECT rowid FROM passage_texts WHERE passage_texts MATCH ?1"
                               " ORDER BY rowid DESC LIMIT ?2");
    query.bind(expression, most_findings);
    std::int64_t first = 0;
    while (query.next()) first = query.get<std::int64_t>(0);
    return first;
}

std::vector<Match> list_matches(Session& session, const std::string& expression, const SearchScope& scope) {
    auto query = session.query(
        "SELECT p.id, p.kind, p.meeting, p.activity, p.document, p.key FROM passage_texts t"
        " JOIN passages p ON p.id = t.rowid WHERE passage_texts MATCH ?1 AND t.rowid >= ?2 AND (?3 OR p.kind "
        "NOT IN"
        " ('minutes', 'decision') OR (SELECT state FROM minutes n WHERE n.meeting = p.meeting) <> 'draft')"
        " ORDER BY rank");
    query.bind(expression, first_looked_at(session, expression), scope.drafts);
    std::vector<Match> matches;
    while (query.next())
        if (auto match = match_of(query); may_find(scope, match.passage)) matches.push_back(std::move(match));
    return matches;
}

void read_text(Session& session, Match& match) {
    auto query = session.query("SELECT title, substr(body, 1, ?2) FROM passage_texts WHERE rowid = ?1");
    if (!query.bind(match.id, longest_text).next()) return;
    match.passage.title = query.get<std::string>(0);
    match.passage.body = query.get<std::string>(1);
}

std::vector<ActivityText> texts_of(Query& query) {
    std::vector<ActivityText> texts;
    while (query.next())
        texts.push_back(
            {query.get<domain::ActivityId>(0), query.get<std::string>(1), query.get<std::string>(2)});
    return texts;
}

/// Its row number. The statement ends here: SQLite 3.40 takes one that waits with its row, and an insert into a virtual
/// table meanwhile, for a dangling reference.
std::int64_t insert_passage(Transaction& transaction, const Passage& passage) {
    auto row = transaction.query("INSERT INTO passages (kind, meeting, activity, document, key)"
                                 " VALUES (?1, ?2, ?3, ?4, ?5) RETURNING id");
    row.bind(passage.kind, passage.meeting, passage.activity, passage.document, passage.key).next();
    return row.get<std::int64_t>(0);
}

} // namespace

std::string_view to_string(PassageKind kind) {
    return domain::name_of(kinds, kind);
}

std::vector<ActivityText> list_activity_texts(Session& session) {
    auto query = session.query(
        "SELECT a.id, p.title || ' – ' || o.title, a.number || ' ' || a.title || char(10) || m.title || "
        "char(10)"
        " || coalesce((SELECT group_concat(text, char(10)) FROM resources r WHERE r.activity = a.id), '')"
        " FROM activities a JOIN means m ON m.id = a.means JOIN objectives o ON o.id = m.objective"
        " JOIN plans p ON p.id = a.plan WHERE a.archived_at IS NULL ORDER BY a.id");
    return texts_of(query);
}

std::vector<ActivityText> list_activity_passages(Session& session) {
    auto query = session.query("SELECT p.activity, t.title, t.body FROM passages p JOIN passage_texts t"
                               " ON t.rowid = p.id WHERE p.activity IS NOT NULL ORDER BY p.activity");
    return texts_of(query);
}

void add_passage(Transaction& transaction, const Passage& passage) {
    transaction.query("INSERT INTO passage_texts (rowid, title, body) VALUES (?1, ?2, ?3)")
        .bind(insert_passage(transaction, passage), passage.title, passage.body)
        .run();
}

void drop_passages(Transaction& transaction, PassageKind kind, domain::MeetingId meeting) {
    transaction
        .query("DELETE FROM passage_texts WHERE rowid IN (SELECT id FROM passages WHERE meeting = ?1 AND "
               "kind = ?2)")
        .bind(meeting, kind)
        .run();
    transaction.query("DELETE FROM passages WHERE meeting = ?1 AND kind = ?2").bind(meeting, kind).run();
}

void drop_activity_passages(Transaction& transaction) {
    transaction
        .query(
            "DELETE FROM passage_texts WHERE rowid IN (SELECT id FROM passages WHERE activity IS NOT NULL)")
        .run();
    transaction.query("DELETE FROM passages WHERE activity IS NOT NULL").run();
}

void drop_passages(Transaction& transaction, domain::DocumentId document) {
    transaction
        .query("DELETE FROM passage_texts WHERE rowid IN (SELECT id FROM passages WHERE document = ?1)")
        .bind(document)
        .run();
    transaction.query("DELETE FROM passages WHERE document = ?1").bind(document).run();
}

Findings search_passages(Session& session, const std::string& expression, const SearchScope& scope,
                         int offset, int limit) {
    auto matches = list_matches(session, expression, scope);
    Findings findings{.total = static_cast<int>(matches.size())};
    for (auto at = static_cast<std::size_t>(offset); at < matches.size() && limit > 0; ++at, --limit) {
        read_text(session, matches[at]);
        findings.lines.push_back(std::move(matches[at].passage));
    }
    return findings;
}

} // namespace arrimage::store
