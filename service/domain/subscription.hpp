#pragma once

#include "domain/calendar_name.hpp"
#include "domain/ids.hpp"
#include "domain/meeting.hpp"

#include <optional>
#include <string>

namespace arrimage::domain {

/// Which undated meetings a feed shows: all, those whose day is known, none.
enum class Placeholders { all, dated, none };

std::string_view to_string(Placeholders choice);
std::optional<Placeholders> placeholders(std::string_view name);

/// What a subscriber chose to see (design §5).
struct FeedOptions {
    std::optional<Placeholders> placeholders{}; ///< absent: all in the plan's calendar, dated elsewhere
    int cancelled_days{60};                     ///< a cancelled meeting stays this long
    int past_years{1};                          ///< whole plan years kept before the latest plan's

    bool operator==(const FeedOptions&) const = default;
};

/// Throws Refusal (invalid) for options out of their bounds.
void check(const FeedOptions& options);

/// A secret, named, revocable link to one calendar. The token itself is never kept, only its hash. One that belongs to a
/// person works on the days on which they may follow the calendar (calendar_access.hpp), and on no other.
struct Subscription {
    SubscriptionId id{};
    CalendarName calendar{};
    std::string label{};
    FeedOptions options{};
    std::string token_hash{}; ///< lower-case hexadecimal of the token's BLAKE2b-256
    Instant created_at{};
    std::optional<Instant> revoked_at{};
    std::optional<Instant> last_used_at{};
    std::optional<PersonId> person{}; ///< whose it is; absent: whoever has it
};

} // namespace arrimage::domain
