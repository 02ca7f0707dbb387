#include "actions/list_audit.hpp"

namespace arrimage::actions {

std::vector<store::AuditLine> list_audit(store::Database& database, const store::AuditFilter& filter) {
    store::Session session{database};
    return store::list_audit(session, filter);
}

} // namespace arrimage::actions
