#include "store/retention.hpp"

namespace arrimage::store {

using domain::RetentionRules;

namespace {

/// What one rule removes: each statement takes ?1, an instant, or, of those by day, the day.
struct Rule {
    std::string_view key{};
    std::string_view what{};
    int RetentionRules::*months{};
    std::string_view by_instant[3]{};
    std::string_view by_day[4]{};
};

constexpr Rule table[] = {
    {"letters",
     "Lettres parties ou refusées",
     &RetentionRules::letters,
     {"DELETE FROM letters WHERE coalesce(left_at, failed_at) < ?1"},
     {}},
    {"notes",
     "Mots joints à une réponse et motifs d’absence",
     &RetentionRules::notes,
     {"UPDATE poll_invitees SET note = '' WHERE note <> ''"
      " AND poll IN (SELECT id FROM polls WHERE closed_at < ?1)"},
     {"UPDATE invitations SET note = '' WHERE note <> '' AND meeting IN (SELECT id FROM meetings WHERE "
      "ends_at < ?1)",
      "UPDATE answers SET note = '' WHERE note <> '' AND invitation IN (SELECT i.id FROM invitations i"
      " JOIN meetings m ON m.id = i.meeting WHERE m.ends_at < ?1)",
      "UPDATE proposals SET note = '' WHERE note <> '' AND invitation IN (SELECT i.id FROM invitations i"
      " JOIN meetings m ON m.id = i.meeting WHERE m.ends_at < ?1)",
      "UPDATE attendances SET detail = '' WHERE detail <> '' AND status = 'excused'"
      " AND meeting IN (SELECT id FROM meetings WHERE ends_at < ?1)"}},
    {"sign_ins",
     "Connexions, liens de connexion et abonnements finis",
     &RetentionRules::sign_ins,
     {"DELETE FROM sessions WHERE coalesce(ended_at, expires_at) < ?1",
      "DELETE FROM sign_in_links WHERE expires_at < ?1",
      "UPDATE subscriptions SET label = '', last_used_at = NULL WHERE revoked_at < ?1"
      " AND (label <> '' OR last_used_at IS NOT NULL)"},
     {}},
    {"mails",
     "Courriels reçus",
     &RetentionRules::mails,
     {"UPDATE received_mails SET sender = '', subject = '', message = x'',"
      " settled_at = CASE WHEN outcome = 'held' THEN coalesce(settled_at, came_at) ELSE settled_at END,"
      " settled_by = CASE WHEN outcome = 'held' THEN coalesce(settled_by, 'conservation') ELSE settled_by END"
      " WHERE came_at < ?1 AND (sender <> '' OR subject <> '' OR length(message) > 0)"},
     {}},
    {"audit", "Lignes du journal", &RetentionRules::audit, {"DELETE FROM audit WHERE at < ?1"}, {}},
};

int remove(Transaction& transaction, const Rule& rule, plan::Date before) {
    int rows = 0;
    const domain::Instant instant{std::chrono::sys_days{before}};
    for (const auto sql : rule.by_instant)
        if (!sql.empty()) rows += transaction.query(sql).bind(instant).run();
    for (const auto sql : rule.by_day)
        if (!sql.empty()) rows += transaction.query(sql).bind(before).run();
    return rows;
}

std::string title_of(const std::optional<std::string>& seat, const std::optional<std::string>& committee) {
    if (!committee) return nameless_title;
    return (seat ? "titulaire du siège " + *seat + ", " : "titulaire d’un siège, ") + *committee;
}

} // namespace

std::vector<Expired> remove_expired(Transaction& transaction, const RetentionRules& rules, plan::Date today) {
    std::vector<Expired> expired;
    for (const auto& rule : table)
        if (const auto before = domain::cutoff(today, rules.*rule.months))
            expired.push_back({rule.key, rule.what, *before, remove(transaction, rule, *before)});
    return expired;
}

std::vector<FormerPerson> list_former_persons(Session& session, plan::Date before) {
    auto query = session.query(
        "SELECT p.id, p.name, (SELECT coalesce(nullif(s.name, ''), t.name, o.name) FROM holdings h"
        "  JOIN seats s ON s.id = h.seat LEFT JOIN territories t ON t.id = s.territory"
        "  LEFT JOIN organisations o ON o.id = s.organisation WHERE h.person = p.id"
        "  ORDER BY h.starts_on DESC, h.id DESC LIMIT 1),"
        " (SELECT c.name FROM holdings h JOIN seats s ON s.id = h.seat JOIN committees c ON c.id = "
        "s.committee"
        "  WHERE h.person = p.id ORDER BY h.starts_on DESC, h.id DESC LIMIT 1)"
        " FROM persons p WHERE p.active_to < ?1 AND p.slug NOT LIKE 'effacee-%' ORDER BY p.active_to, p.id");
    query.bind(before);
    std::vector<FormerPerson> persons;
    while (query.next())
        persons.push_back(
            {query.get<domain::PersonId>(0), query.get<std::string>(1),
             title_of(query.get<std::optional<std::string>>(2), query.get<std::optional<std::string>>(3))});
    return persons;
}

} // namespace arrimage::store
