#pragma once

#include "actions/env.hpp"
#include "actions/person_entry.hpp"

namespace arrimage::actions {

struct PersonChange {
    domain::PersonId person{};
    int version{0}; ///< the person's, as whoever writes saw them
    PersonEntry entry{};
};

/// Rewrites what is known of a person; their seats and functions stay. Gives them as they now stand. Throws
/// domain::Refusal: not_found; invalid as fill_in does; conflict when they changed since that version, when an address
/// is somebody else's, or when a seat or a function of theirs would begin before they take part.
domain::Person change_person(const Env& env, const PersonChange& change);

/// The same in a transaction of the caller's.
domain::Person change_person(store::Transaction& transaction, const PersonChange& change,
                             domain::Instant now);

} // namespace arrimage::actions
