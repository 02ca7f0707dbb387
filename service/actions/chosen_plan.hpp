#pragma once

#include "store/plans.hpp"

#include <optional>

namespace arrimage::actions {

/// The stored plan of that period, or the latest. Throws domain::Refusal (not_found) when there is none.
store::PlanSummary chosen_plan(store::Session& session, const std::optional<plan::Period>& period);

} // namespace arrimage::actions
