#include "actions/note_audit.hpp"

#include "domain/refusal.hpp"
#include "store/audit.hpp"

namespace arrimage::actions {

void note_audit(const Env& env, domain::AuditEntry entry) {
    entry.who = env.by;
    store::Transaction transaction{env.database, store::Purpose::bookkeeping};
    store::note_audit(transaction, entry, env.now);
    transaction.commit();
}

void note_reading(const Env& env, domain::AuditEntry entry) {
    constexpr std::chrono::hours noted_every{24};
    entry.who = env.by;
    {
        store::Session session{env.database};
        if (store::is_noted(session, entry, env.now - noted_every)) return;
    }
    try {
        note_audit(env, std::move(entry));
    } catch (const domain::Refusal& refusal) {
        if (refusal.kind() != domain::RefusalKind::unavailable) throw;
    }
}

} // namespace arrimage::actions
