#pragma once

#include "domain/person.hpp"
#include "store/database.hpp"

#include <optional>
#include <string>

namespace arrimage::actions {

/// Who has the mail address, in lower case (domain::mail_address).
std::optional<domain::Person> find_holder(store::Database& database, const std::string& address);

/// The person that a number, a slug or a mail address names. Throws domain::Refusal (not_found).
domain::Person find_person(store::Database& database, const std::string& who);

} // namespace arrimage::actions
