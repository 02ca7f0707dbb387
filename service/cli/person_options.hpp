#pragma once

#include "actions/person_entry.hpp"
#include "cli/arguments.hpp"
#include "store/database.hpp"

namespace arrimage::cli {

/// What is known of a person, as options.
void person_options(Arguments& arguments);

/// The entry with what the options say; an option given empty takes away. Throws domain::Refusal: invalid, not_found for
/// a territory that does not exist.
actions::PersonEntry written_over(actions::PersonEntry entry, const Invocation& invocation,
                                  store::Database& database);

/// What --role names. Throws domain::Refusal (invalid) for another word.
domain::Role role_of(const Invocation& invocation);

} // namespace arrimage::cli
