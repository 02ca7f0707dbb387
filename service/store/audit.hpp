#pragma once

#include "domain/audit.hpp"
#include "store/database.hpp"

#include <optional>
#include <string>
#include <vector>

namespace arrimage::store {

/// Writes that someone read or changed what concerns somebody else. For a Purpose::bookkeeping of its own when something
/// is read, else in the transaction of the change.
void note_audit(Transaction& transaction, const domain::AuditEntry& entry, domain::Instant at);

/// True when the same was noted after `since`: the same reader, act, person, meeting and detail.
bool is_noted(Session& session, const domain::AuditEntry& entry, domain::Instant since);

struct AuditLine {
    domain::Instant at{};
    domain::AuditEntry entry{};
    std::string person{};  ///< their name now; empty when about nobody
    std::string meeting{}; ///< its title; empty when about none
};

struct AuditFilter {
    std::optional<domain::PersonId> person{}; ///< about them, or done by them (under their present name)
    int limit{-1};                            ///< negative: all
};

/// The latest first.
std::vector<AuditLine> list_audit(Session& session, const AuditFilter& filter);

} // namespace arrimage::store
