#pragma once

#include "domain/person.hpp"
#include "store/committees.hpp"
#include "store/database.hpp"
#include "store/territories.hpp"

#include <string>

namespace arrimage::actions {

/// The body that a name, however written, a slug or the name of a calendar names. Throws domain::Refusal (not_found).
store::Committee find_committee(store::Database& database, const std::string& name);
store::Territory find_territory(store::Database& database, const std::string& name);
domain::Organisation find_organisation(store::Database& database, const std::string& name);

} // namespace arrimage::actions
