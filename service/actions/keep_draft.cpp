#include "actions/keep_draft.hpp"

#include "domain/refusal.hpp"
#include "store/drafts.hpp"

namespace arrimage::actions {

namespace {

constexpr std::chrono::days life{1};

} // namespace

domain::DraftId keep_draft(const Env& env, std::string_view kind, domain::PersonId person,
                           const DraftFile& file) {
    store::Transaction transaction{env.database, store::Purpose::bookkeeping};
    store::remove_drafts_before(transaction, env.now - life);
    const auto id = store::save_draft(transaction, {.kind = std::string{kind},
                                                    .person = person,
                                                    .name = file.name,
                                                    .content = file.content,
                                                    .created_at = env.now});
    transaction.commit();
    return id;
}

DraftFile load_draft(store::Database& database, std::string_view kind, domain::PersonId person,
                     domain::DraftId id) {
    store::Session session{database};
    auto draft = store::find_draft(session, id);
    if (draft && draft->kind == kind && draft->person == person)
        return {std::move(draft->name), std::move(draft->content)};
    throw domain::Refusal{
        domain::RefusalKind::gone,
        "Ce fichier n’est plus gardé. Envoyez-le de nouveau pour voir ce qu’il changerait."};
}

void drop_draft(const Env& env, domain::DraftId id) {
    store::Transaction transaction{env.database, store::Purpose::removal};
    store::remove_draft(transaction, id);
    transaction.commit();
}

} // namespace arrimage::actions
