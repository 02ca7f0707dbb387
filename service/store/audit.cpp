#include "store/audit.hpp"

namespace arrimage::store {

using domain::AuditEntry;
using domain::Instant;

void note_audit(Transaction& transaction, const AuditEntry& entry, Instant at) {
    transaction
        .query("INSERT INTO audit (at, who, act, person, meeting, detail) VALUES (?1, ?2, ?3, ?4, ?5, ?6)")
        .bind(at, entry.who, entry.act, entry.person, entry.meeting, entry.detail)
        .run();
}

bool is_noted(Session& session, const AuditEntry& entry, Instant since) {
    // The sign before a column keeps its index aside: most lines are about no meeting, and many about no person.
    auto query =
        session.query(entry.meeting ? "SELECT 1 FROM audit WHERE meeting IS ?2 AND +person IS ?1 AND who = ?3"
                                      " AND act = ?4 AND detail = ?5 AND at > ?6 LIMIT 1"
                                    : "SELECT 1 FROM audit WHERE person IS ?1 AND +meeting IS ?2 AND who = ?3"
                                      " AND act = ?4 AND detail = ?5 AND at > ?6 LIMIT 1");
    return query.bind(entry.person, entry.meeting, entry.who, entry.act, entry.detail, since).next();
}

std::vector<AuditLine> list_audit(Session& session, const AuditFilter& filter) {
    auto query = session.query(
        "SELECT a.at, a.who, a.act, a.person, a.meeting, a.detail, coalesce(p.name, ''), coalesce(m.title, "
        "'')"
        " FROM audit a LEFT JOIN persons p ON p.id = a.person LEFT JOIN meetings m ON m.id = a.meeting"
        " WHERE ?1 IS NULL OR a.person = ?1 OR a.who = (SELECT name FROM persons WHERE id = ?1)"
        " ORDER BY a.id DESC LIMIT ?2");
    query.bind(filter.person, filter.limit);
    std::vector<AuditLine> lines;
    while (query.next())
        lines.push_back({query.get<Instant>(0),
                         {query.get<std::string>(1), query.get<std::string>(2),
                          query.get<std::optional<domain::PersonId>>(3),
                          query.get<std::optional<domain::MeetingId>>(4), query.get<std::string>(5)},
                         query.get<std::string>(6),
                         query.get<std::string>(7)});
    return lines;
}

} // namespace arrimage::store
