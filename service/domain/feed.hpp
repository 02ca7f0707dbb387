#pragma once

#include "domain/calendar_entries.hpp"
#include "domain/subscription.hpp"

#include <optional>
#include <vector>

namespace arrimage::domain {

/// One meeting with the plan's line it comes from.
struct MeetingRecord {
    Meeting meeting{};
    std::optional<PlanReference> reference{};
};

/// What a feed is made from: everything that belongs to the calendar, shown or not.
struct FeedSource {
    std::vector<MeetingRecord> meetings{};
    std::vector<ScheduledDeadline> deadlines{}; ///< for the plan's calendar only
    std::optional<plan::Date> latest_plan_start{};
    Entry notice{}; ///< what an empty calendar shows, so that no client keeps old events (interop F28)
};

struct Feed {
    std::vector<Entry> entries{};         ///< in the order of their first day, then of their UID; never empty
    std::optional<Instant> valid_until{}; ///< when a cancelled meeting will leave it, if nothing else changes
    std::optional<Instant> last_left{};   ///< when a cancelled meeting last left it by the passing of time
};

/// The last year of the clock-change rules that the archives keep apart (interop 1c, T1).
inline constexpr int last_archive_year = 2006;

/// True when the entries lie on both sides of the change of rules, so that the calendar has archives.
bool spans_eras(const std::vector<Entry>& entries);

/// The entries a subscriber with these options sees at `now` (design §5). A pure function.
Feed compose_feed(const FeedSource& source, const CalendarName& calendar, const FeedOptions& options,
                  Instant now);

} // namespace arrimage::domain
