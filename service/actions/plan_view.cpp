#include "actions/plan_view.hpp"

#include "domain/committee_name.hpp"
#include "domain/promised_meeting.hpp"

#include <algorithm>

namespace arrimage::actions {

PlanView::PlanView(const store::StoredPlan& plan)
    : plan_(plan.present.plan), committees_(domain::known_committees(plan.present.plan)) {
    add(plan.present);
    present_ = lines_.size();
    add(plan.archived);
}

void PlanView::add(const store::Tree& tree) {
    auto row = tree.rows.begin();
    for (const auto& objective : tree.plan.objectives)
        for (const auto& means : objective.means)
            for (const auto& activity : means.activities) {
                by_id_[row->id.value] = lines_.size();
                lines_.push_back({&activity, &*row++});
            }
}

const PlanLine* PlanView::find(domain::ActivityId id) const {
    const auto entry = by_id_.find(id.value);
    return entry == by_id_.end() ? nullptr : &lines_[entry->second];
}

std::optional<std::string> PlanView::committee_of(const plan::Activity& activity) const {
    const bool promised = activity.obligation && activity.obligation->kind == plan::ObligationKind::committee;
    return promised ? domain::committee_name(activity, committees_) : std::nullopt;
}

domain::Meeting PlanView::promise(const plan::Activity& activity, const plan::Slot& slot) const {
    return domain::promised_meeting(activity, slot, plan_.period, committee_of(activity));
}

domain::PlanReference PlanView::reference(const plan::Activity& activity) const {
    return {plan_.title, activity.number, activity.title};
}

const plan::Slot* find_slot(const PlanLine* line, domain::SlotId id) {
    if (!line) return nullptr;
    for (const auto* slots : {&line->row->slots, &line->row->former_slots})
        for (const auto& stored : *slots)
            if (stored.id == id) return &stored.slot;
    return nullptr;
}

bool is_promised(const PlanLine& line, domain::SlotId id) {
    return std::ranges::any_of(line.row->slots, [&](const auto& stored) { return stored.id == id; });
}

} // namespace arrimage::actions
