#pragma once

#include "domain/person.hpp"
#include "store/database.hpp"

#include <string>

namespace arrimage::actions {

/// The person that someone means by a mail address, a name or a part of it, or a row number. Those who take part that day
/// come before the others, and an exact name before a part of one. Throws domain::Refusal (invalid), saying what to write
/// instead, when nobody or several answer to it.
domain::Person pick_person(store::Database& database, const std::string& who, plan::Date day);

} // namespace arrimage::actions
