#include "store/erasure.hpp"

#include <algorithm>
#include <array>
#include <set>

namespace arrimage::store {

namespace {

/// What counts one more when texts of these tables were rewritten: ?1 is the row, ?2 now. Feeds make an entry anew when
/// its stamps are others, and entries tell of their activity and plan.
struct Raise {
    std::string_view table{};
    std::string_view sql{};
};

constexpr Raise raises[] = {
    {"meetings", "UPDATE meetings SET sequence = sequence + 1, version = version + 1, changed_at = max(?2, "
                 "changed_at + 1)"
                 " WHERE id = ?1"},
    {"deadlines",
     "UPDATE deadlines SET sequence = sequence + 1, changed_at = max(?2, changed_at + 1) WHERE id = ?1"},
    {"activities", "UPDATE deadlines SET sequence = sequence + 1, changed_at = max(?2, changed_at + 1) WHERE "
                   "activity = ?1"},
    {"activities", "UPDATE meetings SET sequence = sequence + 1, version = version + 1,"
                   " changed_at = max(?2, changed_at + 1) WHERE activity = ?1"},
    {"plans", "UPDATE deadlines SET sequence = sequence + 1, changed_at = max(?2, changed_at + 1)"
              " WHERE activity IN (SELECT id FROM activities WHERE plan = ?1)"},
    {"plans", "UPDATE meetings SET sequence = sequence + 1, version = version + 1,"
              " changed_at = max(?2, changed_at + 1)"
              " WHERE activity IN (SELECT id FROM activities WHERE plan = ?1)"},
    {"agenda_items", "UPDATE agendas SET version = version + 1, changed_at = max(?2, changed_at + 1)"
                     " WHERE meeting = (SELECT meeting FROM agenda_items WHERE id = ?1)"},
    {"attendances", "UPDATE attendance_sheets SET version = version + 1, changed_at = max(?2, changed_at)"
                    " WHERE meeting = (SELECT meeting FROM attendances WHERE rowid = ?1)"},
};

constexpr std::array plan_tables{std::string_view{"plans"},       std::string_view{"objectives"},
                                 std::string_view{"means"},       std::string_view{"activities"},
                                 std::string_view{"resources"},   std::string_view{"deadlines"},
                                 std::string_view{"plan_sources"}};

std::vector<Copy> copies_in(Query& query) {
    std::vector<Copy> copies;
    while (query.next())
        copies.push_back({query.get<std::int64_t>(0), query.get<std::string>(1), query.get<std::string>(2),
                          query.get<bool>(3)});
    return copies;
}

bool in_table(const std::vector<PlacedText>& texts, std::string_view table) {
    return std::ranges::any_of(texts, [&](const auto& text) { return text.place->table == table; });
}

} // namespace

void note_rewritten(Transaction& transaction, const std::vector<PlacedText>& texts, domain::Instant now) {
    for (const auto& [table, sql] : raises) {
        std::set<std::int64_t> rows;
        for (const auto& text : texts)
            if (text.place->table == table) rows.insert(text.row);
        for (const auto row : rows) transaction.query(sql).bind(row, now).run();
    }
    for (const auto& text : texts)
        if (text.meeting) transaction.touch(*text.meeting);
    if (std::ranges::any_of(plan_tables, [&](auto table) { return in_table(texts, table); }))
        transaction.touch_plans();
    if (in_table(texts, "passage_texts"))
        transaction.query("INSERT INTO passage_texts (passage_texts) VALUES ('rebuild')").run();
    transaction.touch_all(now);
}

std::vector<Copy> list_plan_copies(Session& session) {
    auto query = session.query("SELECT id, name, content, 0 FROM plan_sources ORDER BY id");
    return copies_in(query);
}

std::vector<Copy> list_letter_copies(Session& session) {
    auto query = session.query("SELECT id, subject, message, left_at IS NULL FROM letters"
                               " WHERE length(message) > 0 ORDER BY id");
    return copies_in(query);
}

std::vector<Copy> list_mail_copies(Session& session) {
    auto query = session.query("SELECT id, subject, message, 1 FROM received_mails"
                               " WHERE length(message) > 0 ORDER BY id");
    return copies_in(query);
}

std::vector<Copy> list_file_copies(Session& session) {
    auto query = session.query("SELECT id, name, content, 1 FROM drafts ORDER BY id");
    return copies_in(query);
}

std::vector<Copy> list_document_copies(Session& session) {
    auto query =
        session.query("SELECT d.id, d.title || ' (' || v.file_name || ')', '', v.indexing <> 'done'"
                      " FROM document_versions v JOIN documents d ON d.id = v.document ORDER BY v.id");
    return copies_in(query);
}

std::vector<std::int64_t> list_naming_documents(Session& session,
                                                const std::function<bool(const std::string&)>& keep) {
    auto query = session.query("SELECT p.document, t.title || char(10) || t.body FROM passages p"
                               " JOIN passage_texts t ON t.rowid = p.id WHERE p.document IS NOT NULL");
    std::vector<std::int64_t> documents;
    while (query.next())
        if (keep(query.get<std::string>(1))) documents.push_back(query.get<std::int64_t>(0));
    return documents;
}

std::vector<std::string> list_body_names(Session& session) {
    auto query = session.query("SELECT name FROM committees UNION SELECT name FROM territories"
                               " UNION SELECT name FROM organisations UNION SELECT name FROM seats");
    std::vector<std::string> names;
    while (query.next()) names.push_back(query.get<std::string>(0));
    return names;
}

} // namespace arrimage::store
