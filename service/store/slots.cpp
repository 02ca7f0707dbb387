#include "store/slots.hpp"

#include "domain/refusal.hpp"

namespace arrimage::store {

using domain::Refusal;
using domain::RefusalKind;

SlotRow load_slot(Session& session, domain::SlotId id) {
    auto query = session.query(
        "SELECT s.activity, coalesce(s.archived_at, o.archived_at, a.archived_at) IS NOT NULL FROM slots s"
        " JOIN obligations o ON o.activity = s.activity JOIN activities a ON a.id = s.activity WHERE s.id = "
        "?1");
    if (!query.bind(id).next()) throw Refusal{RefusalKind::not_found, "Cette case du plan n’existe pas."};
    const auto [activity, archived] = query.row<domain::ActivityId, bool>();
    return {.id = id, .activity = activity, .archived = archived};
}

void check_activity(Session& session, domain::ActivityId id) {
    auto query = session.query("SELECT 1 FROM activities WHERE id = ?1 AND archived_at IS NULL");
    if (!query.bind(id).next())
        throw Refusal{RefusalKind::not_found, "Cette activité n’est pas au plan. Choisissez-en une autre."};
}

} // namespace arrimage::store
