#include "actions/inheritance.hpp"

#include "actions/plan_view.hpp"
#include "store/meetings.hpp"
#include "store/report.hpp"

#include <algorithm>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

namespace arrimage::actions {

namespace {

/// The slots of the plan that were kept.
std::unordered_set<std::int64_t> held_slots(store::Session& session, domain::PlanId plan) {
    std::unordered_set<std::int64_t> held;
    for (const auto& [meeting, reference] : store::list_meetings(session, {.plan = plan}))
        if (meeting.slot && meeting.state == domain::MeetingState::held) held.insert(meeting.slot->value);
    return held;
}

bool all_held(const store::ActivityRow& row, const std::unordered_set<std::int64_t>& held) {
    const auto was_held = [&](const auto& stored) { return held.contains(stored.id.value); };
    return !row.slots.empty() && std::ranges::all_of(row.slots, was_held);
}

plan::Plan open_activities(store::Session& session, const store::StoredPlan& stored) {
    const auto held = held_slots(session, stored.id);
    const auto awaited = store::list_activities_with_open_follow_ups(session, stored.id);
    std::unordered_set<std::string_view> done;
    const PlanView view{stored};
    for (const auto& line : view.present())
        if (all_held(*line.row, held) && !awaited.contains(line.row->id.value))
            done.insert(line.activity->key);
    auto open = stored.present.plan;
    for (auto& objective : open.objectives)
        for (auto& means : objective.means)
            std::erase_if(means.activities,
                          [&](const auto& activity) { return done.contains(activity.key); });
    return open;
}

} // namespace

std::vector<plan::Match> find_lineage(store::Session& session, const plan::Plan& next,
                                      const store::StoredPlan& earlier) {
    return plan::match_activities(open_activities(session, earlier), next);
}

void inherit(store::Session& session, store::Tree& next, const store::StoredPlan& earlier) {
    std::unordered_map<std::string_view, domain::ActivityId> ancestors;
    const PlanView view{earlier};
    for (const auto& line : view.present()) ancestors[line.activity->key] = line.row->id;
    std::unordered_map<std::string, domain::ActivityId> inherited;
    for (const auto& [old_key, new_key] : find_lineage(session, next.plan, earlier))
        inherited[new_key] = ancestors.at(old_key);
    auto row = next.rows.begin();
    for (const auto& objective : next.plan.objectives)
        for (const auto& means : objective.means)
            for (const auto& activity : means.activities) {
                const auto found = inherited.find(activity.key);
                if (found != inherited.end()) row->inherits_from = found->second;
                ++row;
            }
}

} // namespace arrimage::actions
