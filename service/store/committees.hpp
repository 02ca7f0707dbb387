#pragma once

#include "store/calendars.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace arrimage::store {

/// A committee that meets; its calendar is `comite-` and the slug.
struct Committee {
    domain::CommitteeId id{};
    std::string name{};
    std::string slug{};

    bool operator==(const Committee&) const = default;
};

/// The committee of that name, made with its calendar when it is new. Names that give the same slug are the same
/// committee; the first one written is kept. Throws Refusal(invalid) for a name that gives no slug.
Committee save_committee(Transaction& transaction, std::string_view name, const UidSource& new_uid,
                         domain::Instant now);

std::optional<Committee> find_committee(Session& session, std::string_view slug);

/// Throws Refusal(not_found) when there is none.
Committee load_committee(Session& session, domain::CommitteeId id);

/// By name.
std::vector<Committee> list_committees(Session& session);

} // namespace arrimage::store
