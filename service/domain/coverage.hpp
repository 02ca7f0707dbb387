#pragma once

#include "domain/meeting.hpp"
#include "domain/slot_state.hpp"
#include "plan/plan.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace arrimage::domain {

/// A deadline as far as a slot needs it: its wording and its days.
struct Due {
    std::string text{};
    plan::Interval days{};

    bool operator==(const Due&) const = default;
};

struct PromisedSlot {
    SlotId id{};
    std::optional<Due> due{};
    std::optional<std::string> territory{}; ///< as printed

    bool operator==(const PromisedSlot&) const = default;
};

/// An activity of a plan and the slots of its obligation.
struct PromisingActivity {
    ActivityId id{};
    std::size_t objective{0}; ///< its place in CoverageSource::objectives
    std::string key{};
    std::string number{};
    std::string title{};
    std::optional<MeetingKind> kind{}; ///< of its obligation; absent when it promises nothing
    std::vector<PromisedSlot> slots{};
};

/// A meeting of a plan's activity, in brief.
struct PlanMeeting {
    MeetingId id{};
    ActivityId activity{};
    std::optional<SlotId> slot{};
    std::string uid{};
    std::string title{};
    MeetingState state{MeetingState::to_schedule};
    std::optional<LocalTime> start{};
    std::optional<LocalTime> end{};
    std::optional<plan::Date> promised_end{}; ///< as Meeting::promised_end

    bool operator==(const PlanMeeting&) const = default;
};

/// A territory and its meetings that have a day in the plan's period, whoever promised them.
struct TerritoryMeetings {
    std::string name{};
    int held{0};
    int dated{0};
};

struct NumberedTitle {
    std::string number{};
    std::string title{};
};

/// What coverage is worked out from: a plan's present activities in reading order, the meetings of those activities in
/// any order, and every territory known.
struct CoverageSource {
    std::string title{};
    plan::Period period{};
    std::vector<NumberedTitle> objectives{};
    std::vector<PromisingActivity> activities{};
    std::vector<PlanMeeting> meetings{};
    std::vector<TerritoryMeetings> territories{};
};

/// A slot, its state, and the meeting that decides it.
struct SlotCoverage {
    PromisedSlot slot{};
    SlotState state{SlotState::promised};
    bool to_confirm{false}; ///< its meeting's day has passed and nobody has said yet that it was held
    bool proposed{false};   ///< dates were put to a poll
    std::optional<PlanMeeting> meeting{};
    std::optional<plan::Date>
        promised_end{}; ///< its last day in the first place, whatever the plan says since
    /// Days from that one to its meeting's or, while the slot is late, to today: more than 0 is late. Absent while
    /// nothing is dated nor late.
    std::optional<int> slippage_days{};

    bool operator==(const SlotCoverage&) const = default;
};

/// Meetings of an activity that no slot of it promised.
struct Beyond {
    int held{0};
    int dated{0};
    int other{0};

    bool operator==(const Beyond&) const = default;
};

struct ObligationCoverage {
    ActivityId activity{};
    std::size_t objective{0};
    std::string key{};
    std::string number{};
    std::string title{};
    MeetingKind kind{MeetingKind::other};
    SlotCounts counts{};
    std::vector<SlotCoverage> slots{}; ///< none when the plan states no number
    Beyond beyond{};

    bool operator==(const ObligationCoverage&) const = default;
};

struct ObjectiveCoverage {
    std::string number{};
    std::string title{};
    SlotCounts counts{};

    bool operator==(const ObjectiveCoverage&) const = default;
};

struct TerritoryCoverage {
    std::string name{};
    SlotCounts counts{}; ///< of the slots that are for it
    int held{0};         ///< as TerritoryMeetings
    int dated{0};        ///< as TerritoryMeetings
    bool nothing{true};  ///< no meeting was held or dated on a day of the plan's period

    bool operator==(const TerritoryCoverage&) const = default;
};

/// Coverage (design §4): what a plan promised and where each promise stands. The counts of an obligation are those of
/// its slots; of an objective, those of its obligations; of the plan, those of its objectives.
struct Coverage {
    std::string title{};
    plan::Period period{};
    plan::Date as_of{};
    SlotCounts totals{};
    std::vector<ObjectiveCoverage> objectives{};
    std::vector<ObligationCoverage> obligations{}; ///< in reading order
    std::vector<TerritoryCoverage> territories{};

    bool operator==(const Coverage&) const = default;
};

/// The last day of its deadline.
std::optional<plan::Date> last_day(const PromisedSlot& slot);

/// The day of the meeting that was held or is confirmed.
std::optional<plan::Date> met_on(const SlotCoverage& covered);

/// True while no meeting is under way for the slot: it waits for another.
bool is_free(const SlotCoverage& covered);

/// One slot with its meetings, on a day.
SlotCoverage cover_slot(PromisedSlot slot, std::vector<PlanMeeting> meetings, const plan::Period& period,
                        plan::Date today);

Coverage cover(CoverageSource source, plan::Date today);

} // namespace arrimage::domain
