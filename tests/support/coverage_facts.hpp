#pragma once

#include "domain/coverage.hpp"
#include "support/plan_builder.hpp"

#include <string>
#include <utility>
#include <vector>

namespace arrimage::support {

/// A meeting of the slot of that number, promised for June 2003.
inline domain::PlanMeeting meeting_of_slot(std::int64_t id, std::int64_t slot, domain::MeetingState state,
                                           std::optional<plan::Date> on = {}) {
    using namespace std::chrono_literals;
    domain::PlanMeeting meeting{.id = {id},
                                .activity = {1},
                                .slot = domain::SlotId{slot},
                                .uid = "uid-" + std::to_string(id),
                                .title = "Rencontre " + std::to_string(id),
                                .state = state,
                                .promised_end = day(2003, 6, 30)};
    if (on) meeting.start = {*on, 13h};
    if (on) meeting.end = {*on, 16h};
    return meeting;
}

inline domain::PromisedSlot promised_slot(std::int64_t id, std::optional<std::string> territory = {}) {
    const plan::Interval june{day(2003, 6, 1), day(2003, 6, 30)};
    return {.id = {id}, .due = domain::Due{"juin 2003", june}, .territory = std::move(territory)};
}

/// A source of one objective and one activity with these slots and meetings, in the year 2003-2004.
inline domain::CoverageSource one_activity(std::vector<domain::PromisedSlot> slots,
                                           std::vector<domain::PlanMeeting> meetings,
                                           domain::MeetingKind kind = domain::MeetingKind::committee) {
    return {.title = "Plan",
            .period = plan::fiscal_year(2003),
            .objectives = {{"1", "Objectif"}},
            .activities = {{.id = {1},
                            .key = "1.1.1",
                            .number = "1.1.1",
                            .title = "Tenir des rencontres",
                            .kind = kind,
                            .slots = std::move(slots)}},
            .meetings = std::move(meetings)};
}

} // namespace arrimage::support
