#pragma once

#include "domain/subscription.hpp"
#include "store/database.hpp"

#include <optional>
#include <string>
#include <vector>

namespace arrimage::actions {

/// A link as pages show it: never its secret, which is not kept.
struct ListedSubscription {
    domain::Subscription subscription{};
    std::string calendar_title{};
    std::string whose{}; ///< the person's name; empty when it is whoever's has it
    bool works{false};   ///< today: not revoked, and its owner may follow the calendar
};

/// All links or those of a person, in the order in which they were made.
std::vector<ListedSubscription> list_subscriptions(store::Database& database, plan::Date today,
                                                   std::optional<domain::PersonId> of = {});

} // namespace arrimage::actions
