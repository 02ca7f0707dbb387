#include "actions/carry_over.hpp"

#include "domain/calendar_entries.hpp"
#include "domain/stamps.hpp"
#include "plan/difference.hpp"

#include <string_view>
#include <unordered_map>

namespace arrimage::actions {

namespace {

/// What an activity of the later text goes on.
struct Predecessor {
    const plan::Activity* activity{nullptr};
    const store::ActivityRow* row{nullptr};
    bool archived{false};
};

/// By key.
using Predecessors = std::unordered_map<std::string, Predecessor>;

Predecessors activities_of(const store::Tree& tree, bool archived) {
    Predecessors all;
    auto row = tree.rows.begin();
    for (const auto& objective : tree.plan.objectives)
        for (const auto& means : objective.means)
            for (const auto& activity : means.activities) all[activity.key] = {&activity, &*row++, archived};
    return all;
}

void add_matches(Predecessors& found, const store::Tree& tree, const plan::Plan& next, bool archived) {
    const auto all = activities_of(tree, archived);
    for (const auto& [old_key, new_key] : plan::match_activities(tree.plan, next))
        found[new_key] = all.at(old_key);
}

plan::Plan without(plan::Plan plan, const Predecessors& found) {
    for (auto& objective : plan.objectives)
        for (auto& means : objective.means)
            std::erase_if(means.activities,
                          [&](const auto& activity) { return found.contains(activity.key); });
    return plan;
}

/// Present activities first: an archived one comes back only for what goes on none of them.
Predecessors find_predecessors(const store::StoredPlan& stored, const plan::Plan& next) {
    Predecessors found;
    add_matches(found, stored.present, next, false);
    add_matches(found, stored.archived, without(next, found), true);
    return found;
}

plan::Slot slot_of(const store::StoredSlot& stored) {
    return stored.slot;
}
plan::Slot slot_of(const store::StoredDeadline& stored) {
    return {.deadline = stored.deadline, .territory = stored.deadline.subject};
}

/// For each wanted slot, the stored one it goes on: a present one, else a former one.
template <class Stored>
std::vector<const Stored*> partners(const std::vector<Stored>& present, const std::vector<Stored>& former,
                                    const std::vector<plan::Slot>& wanted) {
    std::vector<const Stored*> found(wanted.size(), nullptr);
    for (const auto* pool : {&present, &former}) {
        plan::Obligation before, after;
        std::vector<std::size_t> places;
        for (const auto& stored : *pool) before.slots.push_back(slot_of(stored));
        for (std::size_t i = 0; i < wanted.size(); ++i)
            if (!found[i]) {
                after.slots.push_back(wanted[i]);
                places.push_back(i);
            }
        const auto matched = plan::match_slots(before, after);
        for (std::size_t i = 0; i < matched.size(); ++i)
            if (matched[i]) found[places[i]] = &(*pool)[*matched[i]];
    }
    return found;
}

std::vector<store::StoredSlot> carry_slots(const plan::Activity& activity, const Predecessor& from) {
    if (!activity.obligation) return {};
    const auto& wanted = activity.obligation->slots;
    const auto found = partners(from.row->slots, from.row->former_slots, wanted);
    std::vector<store::StoredSlot> slots;
    for (std::size_t i = 0; i < wanted.size(); ++i)
        slots.push_back({found[i] ? found[i]->id : domain::SlotId{}, wanted[i]});
    return slots;
}

std::optional<domain::Entry> entry_of(const store::StoredDeadline& stored, const plan::Deadline& deadline,
                                      const domain::PlanReference& reference) {
    return domain::deadline_entry({.uid = stored.uid,
                                   .sequence = stored.sequence,
                                   .created_at = stored.created_at,
                                   .changed_at = stored.changed_at,
                                   .deadline = deadline,
                                   .reference = reference});
}

/// The plan's line before and after.
struct References {
    domain::PlanReference before{};
    domain::PlanReference after{};
};

store::StoredDeadline carry_deadline(const store::StoredDeadline& stored, const plan::Deadline& deadline,
                                     const References& references, bool returned, domain::Instant now) {
    auto carried = stored;
    carried.deadline = deadline;
    const auto before = entry_of(stored, stored.deadline, references.before);
    if (returned || before != entry_of(stored, deadline, references.after))
        domain::raise_stamps(carried, now);
    return carried;
}

std::vector<store::StoredDeadline> carry_deadlines(const plan::Activity& activity, const Predecessor& from,
                                                   const References& references, const Env& env) {
    std::vector<plan::Slot> wanted;
    for (const auto& deadline : activity.deadlines)
        wanted.push_back(slot_of(store::StoredDeadline{.deadline = deadline}));
    const auto& present = from.row->deadlines;
    const auto found = partners(present, from.row->former_deadlines, wanted);
    std::vector<store::StoredDeadline> deadlines;
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        const auto& deadline = activity.deadlines[i];
        const auto* stored = found[i];
        const bool was_present = stored >= present.data() && stored < present.data() + present.size();
        deadlines.push_back(
            stored ? carry_deadline(*stored, deadline, references, from.archived || !was_present, env.now)
                   : store::StoredDeadline{.deadline = deadline,
                                           .uid = env.new_uid(),
                                           .created_at = env.now,
                                           .changed_at = env.now});
    }
    return deadlines;
}

} // namespace

store::StoredPlan carry_over(const store::StoredPlan& stored, const plan::Plan& next, const Env& env) {
    const auto found = find_predecessors(stored, next);
    const plan::Activity nothing;
    const store::ActivityRow no_row;
    store::StoredPlan result{.id = stored.id,
                             .revision = stored.revision + 1,
                             .imported_at = stored.id.value ? stored.imported_at : env.now,
                             .changed_at = env.now,
                             .present = {.plan = next}};
    for (const auto& objective : next.objectives)
        for (const auto& means : objective.means)
            for (const auto& activity : means.activities) {
                const auto entry = found.find(activity.key);
                const auto from = entry == found.end() ? Predecessor{&nothing, &no_row} : entry->second;
                const References references{
                    {stored.present.plan.title, from.activity->number, from.activity->title},
                    {next.title, activity.number, activity.title}};
                result.present.rows.push_back({.id = from.row->id,
                                               .inherits_from = from.row->inherits_from,
                                               .deadlines = carry_deadlines(activity, from, references, env),
                                               .slots = carry_slots(activity, from)});
            }
    return result;
}

} // namespace arrimage::actions
