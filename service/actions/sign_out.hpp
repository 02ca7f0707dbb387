#pragma once

#include "actions/env.hpp"
#include "domain/sign_in.hpp"

#include <vector>

namespace arrimage::actions {

/// The browsers where a person is signed in, the last seen first.
std::vector<domain::Browser> list_browsers(store::Database& database, domain::PersonId person,
                                           domain::Instant now);

/// Ends one of a person’s sign-ins. Throws domain::Refusal (not_found) when it has ended or is not theirs.
void sign_out(const Env& env, domain::PersonId person, domain::SessionId browser);

} // namespace arrimage::actions
