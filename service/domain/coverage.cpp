#include "domain/coverage.hpp"

#include "domain/slug.hpp"

#include <algorithm>
#include <unordered_map>
#include <utility>

namespace arrimage::domain {

namespace {

bool is_in(const plan::Period& period, plan::Date day) {
    return period.start <= day && day <= period.end;
}

void count_beyond(Beyond& beyond, MeetingState state) {
    if (state == MeetingState::held)
        ++beyond.held;
    else if (state == MeetingState::confirmed)
        ++beyond.dated;
    else
        ++beyond.other;
}

/// The territories of a coverage, found by any way of writing their names.
class Territories {
  public:
    Territories(std::vector<TerritoryMeetings> known, const plan::Period& period) : period_(period) {
        for (auto& [name, held, dated] : known) {
            auto& territory = find(name);
            territory.held += held;
            territory.dated += dated;
        }
    }

    void add(const SlotCoverage& covered) {
        if (!covered.slot.territory) return;
        auto& territory = find(*covered.slot.territory);
        ++territory.counts[covered.state];
        if (const auto day = met_on(covered); day && is_in(period_, *day)) territory.nothing = false;
    }

    std::vector<TerritoryCoverage> finish() && {
        for (auto& territory : all_)
            if (territory.held + territory.dated > 0) territory.nothing = false;
        return std::move(all_);
    }

  private:
    TerritoryCoverage& find(const std::string& name) {
        if (const auto known = places_.find(name); known != places_.end()) return all_[known->second];
        const auto folded = slug(name);
        const auto [entry, is_new] = places_.try_emplace(folded.empty() ? name : folded, all_.size());
        const auto place = entry->second;
        if (is_new) all_.push_back({.name = name});
        places_.try_emplace(name, place);
        return all_[place];
    }

    const plan::Period period_;
    std::vector<TerritoryCoverage> all_{};
    std::unordered_map<std::string, std::size_t> places_{}; ///< by slug, and by each name as it is printed
};

/// The meetings of a plan, handed out slot by slot; what is left then was not promised.
class Meetings {
  public:
    explicit Meetings(std::vector<PlanMeeting> meetings) {
        by_slot_.reserve(meetings.size());
        for (auto& meeting : meetings)
            by_slot_[meeting.slot.value_or(SlotId{}).value].push_back(std::move(meeting));
    }

    std::vector<PlanMeeting> take(SlotId slot) {
        auto node = by_slot_.extract(slot.value);
        return node ? std::move(node.mapped()) : std::vector<PlanMeeting>{};
    }

    template <class Act>
    void for_each_left(Act act) const {
        for (const auto& [slot, meetings] : by_slot_) std::ranges::for_each(meetings, act);
    }

  private:
    std::unordered_map<std::int64_t, std::vector<PlanMeeting>> by_slot_{};
};

ObligationCoverage cover_activity(PromisingActivity& activity, Meetings& meetings, const plan::Period& period,
                                  plan::Date today) {
    ObligationCoverage covered{.activity = activity.id,
                               .objective = activity.objective,
                               .key = std::move(activity.key),
                               .number = std::move(activity.number),
                               .title = std::move(activity.title),
                               .kind = *activity.kind};
    covered.slots.reserve(activity.slots.size());
    for (auto& slot : activity.slots) {
        auto of_slot = meetings.take(slot.id);
        covered.slots.push_back(cover_slot(std::move(slot), std::move(of_slot), period, today));
        ++covered.counts[covered.slots.back().state];
    }
    return covered;
}

void add_beyond(Coverage& coverage, const Meetings& meetings) {
    std::unordered_map<std::int64_t, ObligationCoverage*> by_activity;
    for (auto& obligation : coverage.obligations) by_activity[obligation.activity.value] = &obligation;
    meetings.for_each_left([&](const PlanMeeting& meeting) {
        const auto found = by_activity.find(meeting.activity.value);
        if (found != by_activity.end()) count_beyond(found->second->beyond, meeting.state);
    });
}

} // namespace

Coverage cover(CoverageSource source, plan::Date today) {
    Coverage coverage{.title = std::move(source.title), .period = source.period, .as_of = today};
    for (auto& [number, title] : source.objectives)
        coverage.objectives.push_back({std::move(number), std::move(title)});
    Meetings meetings{std::move(source.meetings)};
    Territories territories{std::move(source.territories), source.period};
    for (auto& activity : source.activities) {
        if (!activity.kind) continue;
        auto covered = cover_activity(activity, meetings, source.period, today);
        for (const auto& slot : covered.slots) territories.add(slot);
        coverage.objectives.at(covered.objective).counts += covered.counts;
        coverage.totals += covered.counts;
        coverage.obligations.push_back(std::move(covered));
    }
    add_beyond(coverage, meetings);
    coverage.territories = std::move(territories).finish();
    return coverage;
}

} // namespace arrimage::domain
