#pragma once

#include "domain/subscription.hpp"
#include "store/database.hpp"

#include <optional>
#include <string>

namespace arrimage::actions {

struct NewSubscription {
    domain::CalendarName calendar{};
    std::string label{};
    domain::FeedOptions options{};
    std::string token{};                      ///< new_token(); kept as its hash only
    std::optional<domain::PersonId> person{}; ///< whose it will be; absent: whoever has it
    plan::Date today{}; ///< the day on which they must be allowed to follow the calendar
};

/// Makes a secret link to a calendar. Throws domain::Refusal: not_found when there is no such calendar or person,
/// invalid for an empty or over-long label, one with a control character, or options out of bounds, not_allowed when the
/// person may not follow the calendar today.
domain::Subscription add_subscription(store::Database& database, const NewSubscription& asked,
                                      domain::Instant now);

/// The address to paste in a calendar program: at most 256 characters, ending in "<calendar>.ics" (interop H12).
/// Throws domain::Refusal (invalid) when the base address makes it longer.
std::string subscription_url(const std::string& base_url, const std::string& token,
                             const domain::CalendarName& calendar);

} // namespace arrimage::actions
