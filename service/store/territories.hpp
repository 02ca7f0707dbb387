#pragma once

#include "store/calendars.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace arrimage::store {

/// A territory that meetings belong to; its calendar is `territoire-` and the slug.
struct Territory {
    domain::TerritoryId id{};
    std::string name{};
    std::string slug{};

    bool operator==(const Territory&) const = default;
};

/// The territory of that name, made with its calendar when it is new. Names that give the same slug are the same
/// territory; the first one written is kept. Throws Refusal(invalid) for a name that gives no slug.
Territory save_territory(Transaction& transaction, std::string_view name, const UidSource& new_uid,
                         domain::Instant now);

std::optional<Territory> find_territory(Session& session, std::string_view slug);

/// Throws Refusal(not_found) when there is none.
Territory load_territory(Session& session, domain::TerritoryId id);

/// By name.
std::vector<Territory> list_territories(Session& session);

} // namespace arrimage::store
