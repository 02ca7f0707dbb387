#pragma once

#include "domain/ids.hpp"
#include "plan/plan.hpp"

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace arrimage::domain {

using MeetingKind = plan::ObligationKind;
using Instant = std::chrono::sys_seconds;

enum class MeetingState { to_schedule, proposed, confirmed, held, cancelled };
enum class Convener { us, partner, guest };

/// "to-schedule", "proposed", …
std::string_view to_string(MeetingState state);
std::optional<MeetingState> meeting_state(std::string_view name);
std::string_view to_string(Convener convener);
std::optional<Convener> convener(std::string_view name);

/// A wall-clock time, without its zone.
struct LocalTime {
    plan::Date date{};
    std::chrono::minutes time_of_day{0}; ///< since midnight, 0 ≤ t < 24 h

    auto operator<=>(const LocalTime&) const = default;
};

/// "2003-10-31T13:30"
std::string to_iso(LocalTime time);
std::optional<LocalTime> local_time_from_iso(std::string_view text);

/// When a confirmed meeting is. start < end; the zone is an IANA name ("America/Toronto").
struct Sitting {
    LocalTime start{};
    LocalTime end{};
    std::string zone{};

    bool operator==(const Sitting&) const = default;
};

/// A meeting from its promise in the plan until it is held (design §4).
/// Invariants: `uid` is random and never changes; `sequence` and `changed_at` only grow, and grow with each
/// change that a calendar shows; a confirmed or held meeting has a sitting.
struct Meeting {
    MeetingId id{};
    std::string uid{};
    int sequence{0};
    Instant created_at{};
    Instant changed_at{};
    MeetingKind kind{MeetingKind::other};
    Convener convener{Convener::us};
    MeetingState state{MeetingState::to_schedule};
    std::string title{};
    plan::Interval window{}; ///< the days the plan allows; open ends are the period's
    std::string wording{};   ///< the deadline as printed, empty when the plan gave none
    std::optional<Sitting> sitting{};
    std::string place{};
    std::string link{};
    std::optional<Instant> cancelled_at{};
    std::optional<ActivityId> activity{};
    std::optional<SlotId> slot{};
    std::optional<CommitteeId> committee{};
    std::optional<TerritoryId> territory{};
    std::optional<Instant>
        archived_at{}; ///< its slot left the plan before it was dated; kept, no longer shown
    std::optional<plan::Date>
        promised_end{}; ///< last day of the window it was born with, whatever the plan says since
    int version{1};     ///< one more with each change, visible or not

    bool operator==(const Meeting&) const = default;
};

/// True while no date was settled: a promise of the plan, shown as a whole-day entry.
bool is_placeholder(const Meeting& meeting);

} // namespace arrimage::domain
