#pragma once

#include "domain/person.hpp"
#include "store/database.hpp"

#include <string>

namespace arrimage::actions {

/// The person that a number, a slug or a mail address names. Throws domain::Refusal (not_found).
domain::Person find_person(store::Database& database, const std::string& who);

} // namespace arrimage::actions
