#pragma once

#include "domain/feed.hpp"

#include <map>
#include <optional>
#include <span>
#include <vector>

namespace arrimage::domain {

/// Which calendars span the change of clock rules of 2007, so that their older part stands apart; asked of many
/// calendars for what a few cost. Looks at the lines it was made from: they must outlive it.
class FeedEras {
  public:
    /// Lines in the order of comes_before. What counts is what feeds show at `now`, windows of a month too.
    FeedEras(std::span<const FeedLine> lines, std::optional<plan::Date> latest_plan_start, Instant now);

    bool spanned_by(const FeedScope& scope) const { return older_.shows(scope) && newer_.shows(scope); }

  private:
    using Lines = std::vector<const FeedLine*>;

    /// The lines of one side of the change, found by what makes them anyone's.
    class Era {
      public:
        void add(const FeedLine& line);
        bool shows(const FeedScope& scope) const;

      private:
        bool shows(const Belonging& person) const;

        bool has_any_{false};
        std::map<MeetingId, Lines> by_meeting_{}; ///< of one line each
        std::map<CommitteeId, Lines> by_committee_{};
        std::map<TerritoryId, Lines> by_territory_{};
    };

    Era older_{};
    Era newer_{};
};

} // namespace arrimage::domain
