#pragma once

#include "store/audit.hpp"

namespace arrimage::actions {

/// The journal, the latest first.
std::vector<store::AuditLine> list_audit(store::Database& database, const store::AuditFilter& filter);

} // namespace arrimage::actions
