#pragma once

#include "domain/person.hpp"
#include "store/database.hpp"

#include <optional>
#include <vector>

namespace arrimage::store {

/// Which functions: all that every given field names.
struct RoleFilter {
    std::optional<domain::PersonId> person{};
    std::optional<domain::CommitteeId> committee{};
    std::optional<domain::Role> role{};
};

/// Writes the function, new when its id is 0, and gives it with its id.
domain::RoleHolding save_role(Transaction& transaction, const domain::RoleHolding& role);

/// For a function that never came to be.
void remove_role(Transaction& transaction, domain::RoleId id);

/// Throws Refusal(not_found) when there is none.
domain::RoleHolding load_role(Session& session, domain::RoleId id);

/// By their first day.
std::vector<domain::RoleHolding> list_roles(Session& session, const RoleFilter& filter = {});

} // namespace arrimage::store
