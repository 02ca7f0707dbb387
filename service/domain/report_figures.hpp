#pragma once

#include <array>
#include <optional>
#include <string_view>
#include <vector>

namespace arrimage::domain {

/// What became of a meeting, or of a promise of one, by the day of the report: exactly one of these.
enum class Fate {
    held,
    cancelled, ///< and none took its place
    missing,   ///< neither held nor dated, and its last day or the plan's year is over
    to_come,   ///< dated, also when its day has passed and nobody said that it was held, or still in time
};

/// In the order in which reports have them.
inline constexpr std::array fates{Fate::held, Fate::cancelled, Fate::missing, Fate::to_come};

/// "held", "cancelled", "missing", "to-come"
std::string_view to_string(Fate fate);

/// So many of each fate; `moved`, `to_confirm` and `replaced` say more of some and add nothing to the sum.
struct FateCounts {
    int held{0};
    int cancelled{0};
    int missing{0};
    int to_come{0};
    int moved{0};      ///< of those held or dated: on another day than was first settled
    int to_confirm{0}; ///< of those to come: their day has passed
    int replaced{0};   ///< meetings that were cancelled while another one kept the promise

    int& operator[](Fate fate);
    int operator[](Fate fate) const;
    FateCounts& operator+=(const FateCounts& more);
    bool operator==(const FateCounts&) const = default;
};

/// held + cancelled + missing + to come.
int all_of(const FateCounts& counts);

/// The comptes-rendus of meetings that were held, as many as these.
struct RecordCounts {
    int draft{0};
    int circulated{0};
    int approved{0};  ///< public ones too
    int missing{0};   ///< of a meeting that we convened
    int elsewhere{0}; ///< of a meeting that a partner convened: its compte-rendu is the partner's

    RecordCounts& operator+=(const RecordCounts& more);
    bool operator==(const RecordCounts&) const = default;
};

/// draft + circulated + approved + missing + elsewhere.
int all_of(const RecordCounts& counts);

struct FollowUpCounts {
    int closed{0};
    int open{0};
    int overdue{0}; ///< of the open ones: their day has passed

    FollowUpCounts& operator+=(const FollowUpCounts& more);
    bool operator==(const FollowUpCounts&) const = default;
};

/// What is counted of an activity, of an objective and of the whole alike.
struct ReportFigures {
    FateCounts promised{}; ///< the promises of the plan
    FateCounts added{};    ///< meetings that no promise of it asked for
    /// For each promise with a day of its own that was kept or is dated, from the last day promised in the first place to
    /// the meeting's: more than 0 is late. In ascending order.
    std::vector<int> slippage{};
    RecordCounts records{};
    FollowUpCounts follow_ups{};
    int documents{0};

    ReportFigures& operator+=(const ReportFigures& more);
    bool operator==(const ReportFigures&) const = default;
};

/// The middle of the slippage, in days; of an even number, the later one of the two in the middle. Absent without any.
std::optional<int> median(const ReportFigures& figures);

/// The farthest behind, in days; absent without any.
std::optional<int> worst(const ReportFigures& figures);

/// How many were late.
int late_in(const ReportFigures& figures);

/// Who was at the meetings, or should have been. Guests stand apart: nobody expected them.
struct PresenceCounts {
    int present{0};
    int replaced{0}; ///< of those present: somebody else came in their place
    int excused{0};
    int absent{0};
    int guests{0};

    PresenceCounts& operator+=(const PresenceCounts& more);
    bool operator==(const PresenceCounts&) const = default;
};

/// present + excused + absent.
int expected_in(const PresenceCounts& counts);

} // namespace arrimage::domain
