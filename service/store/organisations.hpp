#pragma once

#include "domain/person.hpp"
#include "store/database.hpp"

#include <optional>
#include <string_view>
#include <vector>

namespace arrimage::store {

/// The organisation of that name, made when it is new. Names that give the same slug are the same organisation; the
/// first one written is kept. Throws Refusal(invalid) for a name that gives no slug.
domain::Organisation save_organisation(Transaction& transaction, std::string_view name);

std::optional<domain::Organisation> find_organisation(Session& session, std::string_view slug);

/// Throws Refusal(not_found) when there is none.
domain::Organisation load_organisation(Session& session, domain::OrganisationId id);

/// By name.
std::vector<domain::Organisation> list_organisations(Session& session);

} // namespace arrimage::store
