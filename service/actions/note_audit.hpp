#pragma once

#include "actions/env.hpp"
#include "domain/audit.hpp"

namespace arrimage::actions {

/// Writes in the journal that `env.by` did it. Within a change, store::note_audit does so in its transaction.
void note_audit(const Env& env, domain::AuditEntry entry);

/// The same of something that is read: once a day for the same reader and thing. A disk that is full hides no page: the
/// reading is noted another time.
void note_reading(const Env& env, domain::AuditEntry entry);

} // namespace arrimage::actions
