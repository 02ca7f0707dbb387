#pragma once

#include "actions/env.hpp"

#include <optional>

namespace arrimage::actions {

/// Cuts a link for good; a second time changes nothing. With an owner, only a link of theirs. Throws domain::Refusal
/// (not_found) when there is none, or it is not theirs.
void revoke_subscription(const Env& env, domain::SubscriptionId id,
                         std::optional<domain::PersonId> owner = {});

} // namespace arrimage::actions
