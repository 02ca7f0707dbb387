#pragma once

#include "domain/calendar_entries.hpp"
#include "domain/meeting.hpp"
#include "store/plans.hpp"

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

namespace arrimage::actions {

/// An activity with its row.
struct PlanLine {
    const plan::Activity* activity{nullptr};
    const store::ActivityRow* row{nullptr};
};

/// A stored plan seen by row number, and what it says of its meetings. It refers to the plan, which must outlive it.
class PlanView {
  public:
    explicit PlanView(const store::StoredPlan& plan);

    /// Without the archived ones.
    std::span<const PlanLine> present() const { return {lines_.data(), present_}; }

    /// Archived ones too.
    const PlanLine* find(domain::ActivityId id) const;

    /// The committee whose meetings the activity promises.
    std::optional<std::string> committee_of(const plan::Activity& activity) const;

    /// The meeting that a slot gives birth to, without ids.
    domain::Meeting promise(const plan::Activity& activity, const plan::Slot& slot) const;

    domain::PlanReference reference(const plan::Activity& activity) const;

  private:
    void add(const store::Tree& tree);

    const plan::Plan& plan_;
    std::vector<std::string> committees_;
    std::vector<PlanLine> lines_{};
    std::size_t present_{0}; ///< the first so many lines
    std::unordered_map<std::int64_t, std::size_t> by_id_{};
};

/// A slot of an activity's row, former ones too; null when it is not there.
const plan::Slot* find_slot(const PlanLine* line, domain::SlotId id);

/// True when the slot is one that the activity promises now.
bool is_promised(const PlanLine& line, domain::SlotId id);

} // namespace arrimage::actions
