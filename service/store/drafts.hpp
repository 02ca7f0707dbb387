#pragma once

#include "store/database.hpp"

#include <optional>
#include <string>

namespace arrimage::store {

/// A file that someone sent and has not said yes to. For Purpose::bookkeeping.
struct Draft {
    domain::DraftId id{};
    std::string kind{}; ///< "plan" or "persons"
    domain::PersonId person{};
    std::string name{};
    std::string content{};
    domain::Instant created_at{};
};

/// Writes a new one and gives its id.
domain::DraftId save_draft(Transaction& transaction, const Draft& draft);

std::optional<Draft> find_draft(Session& session, domain::DraftId id);

void remove_draft(Transaction& transaction, domain::DraftId id);

/// Removes those made before an instant.
void remove_drafts_before(Transaction& transaction, domain::Instant instant);

} // namespace arrimage::store
