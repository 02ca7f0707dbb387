#pragma once

#include "domain/subscription.hpp"
#include "store/database.hpp"

#include <optional>
#include <string_view>
#include <vector>

namespace arrimage::store {

/// Writes a new subscription and gives its id.
domain::SubscriptionId save_subscription(Transaction& transaction, const domain::Subscription& subscription);

/// By the hash of its token, revoked or not.
std::optional<domain::Subscription> find_subscription(Session& session, std::string_view token_hash);

/// Throws Refusal(not_found) when there is none.
domain::Subscription load_subscription(Session& session, domain::SubscriptionId id);

/// All of them or a person's, revoked or not, in the order in which they were made.
std::vector<domain::Subscription> list_subscriptions(Session& session,
                                                     std::optional<domain::PersonId> of = {});

/// Cuts it for good; a second time changes nothing. Throws Refusal(not_found) when there is none.
void revoke_subscription(Transaction& transaction, domain::SubscriptionId id, domain::Instant now);

/// Notes that it was read; kept to the minute, so that most calls write nothing. For Purpose::bookkeeping.
void touch_subscription(Transaction& transaction, domain::SubscriptionId id, domain::Instant now);

} // namespace arrimage::store
