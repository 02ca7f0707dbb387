#pragma once

#include "domain/agenda.hpp"
#include "domain/coverage.hpp"

#include <optional>
#include <string>
#include <vector>

namespace arrimage::domain {

/// An activity of the plan as far as an agenda needs it.
struct AgendaActivity {
    ActivityId id{};
    std::string number{};
    std::string title{};
    std::vector<SlotCoverage> slots{}; ///< of the meetings it promises, as they stand on the agenda's day
    std::vector<Due> deadlines{};      ///< of what else it promises
};

/// Another meeting of the same people.
struct NeighbourMeeting {
    MeetingId id{};
    std::string title{};
    plan::Interval days{}; ///< of its sitting, or the window it is promised for
    bool dated{false};
    bool held{false};
};

/// Something that someone took on at a former meeting and that is still open.
struct OpenFollowUp {
    std::string key{}; ///< "follow-up:12"
    std::string what{};
    std::string who{};
    std::optional<plan::Date> by{};
};

/// An item that the former meeting did not come to.
struct UnreachedItem {
    AgendaItemId id{};
    std::string key{}; ///< what caused it there
    std::string title{};
    std::string note{};
    int minutes{0};
    std::optional<ActivityId> activity{};
};

/// What an agenda is derived from.
struct AgendaSource {
    Meeting meeting{};
    plan::Date
        day{}; ///< the first of its sitting, else the last of its window: what is due is told as of that day
    plan::Period period{};
    bool of_committee{false}; ///< it follows the whole plan; another meeting, its own activity
    std::optional<NeighbourMeeting> previous{};
    std::optional<NeighbourMeeting> next{};
    std::vector<NeighbourMeeting>
        to_approve{};              ///< before the former one: their comptes-rendus wait for approval
    bool previous_approved{false}; ///< another meeting approved the former one's
    std::vector<AgendaActivity> activities{};            ///< of the plan, in reading order
    std::vector<std::string> territories_with_nothing{}; ///< no meeting was held or dated there this year
    bool has_territories{false};
    std::vector<OpenFollowUp> follow_ups{};
    std::vector<UnreachedItem> unreached{};
};

/// The lines of design §6 in their order, a pure function of the source. Of a committee's meeting, an activity is there
/// once: overdue when a promised meeting of it should have been held by that day and was not, due when one of its
/// deadlines lies after the former meeting and no later than the next one (three months without one), coming when it lies
/// within three months after that. What was held since the former meeting is told too. What the former meeting did not
/// come to is there once as well: where it is derived anyway, else before the plan.
std::vector<AgendaLine> derive_agenda(const AgendaSource& source);

} // namespace arrimage::domain
