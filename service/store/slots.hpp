#pragma once

#include "store/database.hpp"

namespace arrimage::store {

/// A meeting that an activity promises.
struct SlotRow {
    domain::SlotId id{};
    domain::ActivityId activity{};
    bool archived{false}; ///< it left the plan, alone or with its activity

    bool operator==(const SlotRow&) const = default;
};

/// Throws Refusal(not_found) when there is none.
SlotRow load_slot(Session& session, domain::SlotId id);

/// Throws Refusal(not_found) when there is no such activity, or it left its plan.
void check_activity(Session& session, domain::ActivityId id);

} // namespace arrimage::store
