#pragma once

#include "domain/calendar_name.hpp"
#include "domain/ids.hpp"

#include <algorithm>
#include <compare>
#include <cstdint>
#include <deque>
#include <optional>
#include <set>
#include <vector>

namespace arrimage::store {

/// A calendar by what it shows: all meetings, the plan, or those of one committee, territory or person (its row number).
struct CalendarKey {
    domain::CalendarKind kind{domain::CalendarKind::everything};
    std::int64_t member{0};

    auto operator<=>(const CalendarKey&) const = default;
};

/// What commits did to what subscribers see.
struct Changes {
    std::set<domain::MeetingId> meetings{}; ///< shown otherwise, new, or no longer shown
    std::set<domain::SubscriptionId> subscriptions{};
    std::vector<CalendarKey> calendars{}; ///< whose feeds are others, in order, each once
    bool all_calendars{false};
    bool plans{false}; ///< a plan was written: its deadlines, its words, the years that feeds keep

    void add(const Changes& later);

    bool concern(CalendarKey calendar) const {
        return all_calendars || std::ranges::binary_search(calendars, calendar);
    }

    /// How many things it names.
    std::size_t size() const { return meetings.size() + subscriptions.size() + calendars.size(); }
};

/// The last commits and what each changed. The oldest are forgotten: who last looked before them must read all again.
class ChangeLog {
  public:
    void add(std::uint64_t version, Changes changes);

    /// What was committed after `version`; absent when that is too long ago.
    std::optional<Changes> since(std::uint64_t version) const;

  private:
    struct Commit {
        std::uint64_t version{0};
        Changes changes{};
    };
    std::deque<Commit> commits_{};
    std::size_t names_{0};       ///< how many things they name together
    std::uint64_t forgotten_{0}; ///< the latest version that is no longer here
};

} // namespace arrimage::store
