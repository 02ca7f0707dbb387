#pragma once

#include "domain/attendance.hpp"
#include "domain/coverage.hpp"
#include "domain/minutes.hpp"
#include "domain/report_figures.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace arrimage::domain {

/// A meeting as the report counts it.
struct ReportMeeting {
    PlanMeeting meeting{}; ///< its activity has id 0 when it serves none
    Convener convener{Convener::us};
    std::optional<plan::Date> first_day{}; ///< the day that was first settled, wherever it is now
    bool has_sheet{false};                 ///< someone entered its attendance
    std::optional<MinutesState> record{};  ///< absent: no compte-rendu
    bool papers_shown{true};               ///< the reader may see what it left behind
};

/// Someone on the sheet of a meeting, with the names written there; empty: of none.
struct ReportPresence {
    MeetingId meeting{};
    std::string body{};
    std::string territory{};
    Attendance presence{};
};

struct ReportFollowUp {
    MeetingId meeting{};
    std::string what{};
    std::string owner{};
    std::optional<plan::Date> due{};
    bool closed{false};

    bool operator==(const ReportFollowUp&) const = default;
};

struct ReportDocument {
    MeetingId meeting{};
    std::string title{};

    bool operator==(const ReportDocument&) const = default;
};

/// What a report is worked out from, as it is now. Meetings are those of the plan's activities, archived activities too,
/// and those of no activity that are on a day of the plan's period; what they left behind is theirs alone.
struct ReportSource {
    std::string title{};
    plan::Period period{};
    std::vector<NumberedTitle> objectives{};
    std::vector<PromisingActivity> activities{}; ///< present ones, in reading order
    std::vector<ReportMeeting> meetings{};       ///< in the order of their ids
    std::vector<ReportPresence> presences{};
    std::vector<ReportFollowUp> follow_ups{};
    std::vector<ReportDocument> documents{}; ///< not withdrawn
};

/// A promise with the meeting that decides it, or a meeting that nothing promised.
struct ReportLine {
    Fate fate{};
    bool promised{false};
    std::string due{};                      ///< the wording; empty: none
    std::optional<std::string> territory{}; ///< of the promise, as printed
    std::optional<MeetingId> meeting{};
    std::string title{};                    ///< of the meeting; empty: none was ever planned
    std::optional<plan::Date> day{};        ///< on which it was held or is to be
    std::optional<plan::Date> moved_from{}; ///< the day first settled, when it is another
    std::optional<int> slippage_days{};     ///< as ReportFigures::slippage
    bool to_confirm{false};

    bool operator==(const ReportLine&) const = default;
};

/// Why an activity goes over to the next year, the first that is true.
enum class Carried {
    meetings,   ///< promises of meetings were not kept
    follow_ups, ///< all were kept, and what was taken on there is still open
    ongoing,    ///< it promised no meetings in number: nothing says that it is over
};

/// "meetings", "follow-ups", "ongoing"
std::string_view to_string(Carried carried);

struct ReportActivity {
    std::size_t objective{0};
    std::string key{};
    std::string number{};
    std::string title{};
    ReportFigures figures{};
    std::vector<ReportLine> lines{};          ///< promises in their order, then what came on top
    std::vector<ReportDocument> documents{};  ///< that the reader may see
    std::vector<ReportFollowUp> follow_ups{}; ///< open ones that the reader may see
    std::optional<Carried> carried{};

    bool operator==(const ReportActivity&) const = default;
};

struct ReportObjective {
    std::string number{};
    std::string title{};
    ReportFigures figures{};

    bool operator==(const ReportObjective&) const = default;
};

/// Those who came for a territory or an organisation, by the name on the sheets; empty: for none.
struct PresenceRow {
    std::string name{};
    PresenceCounts counts{};

    bool operator==(const PresenceRow&) const = default;
};

/// The annual report (design §8). Each promise of the plan has one fate, so that
///     promised = held + cancelled + missing + to come;
/// the meeting that got farthest decides. A promise whose meetings are all cancelled counts as cancelled, also when the
/// year is over: someone decided so; missing are those that nobody dated nor cancelled. Of its other meetings a cancelled
/// one is counted as replaced, any other as added. Meetings of no present activity stand outside the plan, so that each
/// meeting of the source counts once. Figures of an objective are the sums of its activities', those of the whole are the
/// sums of the objectives' and of what is outside. Attendance and comptes-rendus are those of meetings that were held.
/// Facts are those of now: the day asked for only decides what is past.
struct Report {
    std::string title{};
    plan::Period period{};
    plan::Date as_of{};
    ReportFigures totals{};
    std::vector<ReportObjective> objectives{};
    std::vector<ReportActivity> activities{}; ///< in reading order
    ReportActivity outside{};                 ///< meetings of no present activity; without number and title
    PresenceCounts presence{};
    std::vector<PresenceRow> by_territory{}; ///< by their names; those of none come last
    std::vector<PresenceRow> by_body{};      ///< by their names; those of none come last
    int without_sheet{0}; ///< meetings we convened that were held, and nobody entered who came

    bool operator==(const Report&) const = default;
};

Report report(ReportSource source, plan::Date today);

/// The rows of a report, by what the sheets of held meetings say.
using NameOnSheet = std::string ReportPresence::*;
std::vector<PresenceRow> presence_rows(const std::vector<ReportPresence>& presences, NameOnSheet name);
PresenceCounts presence_counts(const std::vector<ReportPresence>& presences);

} // namespace arrimage::domain
