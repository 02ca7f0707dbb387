#include "store/drafts.hpp"

namespace arrimage::store {

using domain::DraftId;

DraftId save_draft(Transaction& transaction, const Draft& draft) {
    auto query = transaction.query("INSERT INTO drafts (kind, person, name, content, created_at)"
                                   " VALUES (?1, ?2, ?3, ?4, ?5) RETURNING id");
    query.bind(draft.kind, draft.person, draft.name, Blob{draft.content}, draft.created_at).next();
    return query.get<DraftId>(0);
}

std::optional<Draft> find_draft(Session& session, DraftId id) {
    auto query =
        session.query("SELECT id, kind, person, name, content, created_at FROM drafts WHERE id = ?1");
    if (!query.bind(id).next()) return std::nullopt;
    const auto [row, kind, person, name, content, created_at] =
        query.row<DraftId, std::string, domain::PersonId, std::string, std::string, domain::Instant>();
    return Draft{row, kind, person, name, content, created_at};
}

void remove_draft(Transaction& transaction, DraftId id) {
    transaction.query("DELETE FROM drafts WHERE id = ?1").bind(id).run();
}

void remove_drafts_before(Transaction& transaction, domain::Instant instant) {
    transaction.query("DELETE FROM drafts WHERE created_at < ?1").bind(instant).run();
}

} // namespace arrimage::store
