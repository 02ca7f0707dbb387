#pragma once

#include "domain/belonging.hpp"
#include "domain/calendar_entries.hpp"
#include "domain/subscription.hpp"

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace arrimage::domain {

/// One meeting with the plan's line it comes from.
struct MeetingRecord {
    Meeting meeting{};
    std::optional<PlanReference> reference{};
};

/// What decides whether a feed shows an entry, and where in it.
struct FeedLine {
    enum class Certainty { window, day, dated };

    MeetingId meeting{}; ///< 0 for a deadline
    WholeDays days{};    ///< the local days that the entry touches
    std::string uid{};
    Certainty certainty{Certainty::dated};
    bool deadline{false};                   ///< of an activity that promises no meeting
    std::optional<Instant> cancelled_at{};  ///< of a cancelled meeting
    std::optional<CommitteeId> committee{}; ///< whose meeting it is
    std::optional<TerritoryId> territory{}; ///< where it belongs

    bool operator==(const FeedLine&) const = default;
};

/// The line of a meeting that is not archived, and that of a deadline by its entry.
FeedLine meeting_line(const Meeting& meeting);
FeedLine deadline_line(const Entry& entry);

/// What a meeting's line says of whom it concerns.
Concern concern_of(const FeedLine& line);

/// The order of every feed: by the first day, then by UID.
bool comes_before(const FeedLine& a, const FeedLine& b);

/// What a feed is a choice of.
struct FeedScope {
    CalendarName calendar{};
    std::optional<CommitteeId> committee{}; ///< of a committee's calendar
    std::optional<TerritoryId> territory{}; ///< of a territory's
    std::optional<Belonging> belonging{};   ///< of a person's
    std::optional<plan::Date> latest_plan_start{};
};

struct Feed {
    std::vector<std::size_t>
        shown{}; ///< places in the lines, in their order; none: the notice is shown alone
    std::optional<Instant> valid_until{}; ///< when a cancelled meeting will leave it, if nothing else changes
    std::optional<Instant> last_left{};   ///< when a cancelled meeting last left it by the passing of time
};

/// The last year of the clock-change rules that the archives keep apart (interop 1c, T1).
inline constexpr int last_archive_year = 2006;

/// Which of all lines, given in the order of comes_before, a subscriber with these options sees at `now` (design §5).
/// A pure function.
Feed compose_feed(std::span<const FeedLine> lines, const FeedScope& scope, const FeedOptions& options,
                  Instant now);

} // namespace arrimage::domain
