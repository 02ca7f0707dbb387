#pragma once

#include "domain/coverage.hpp"
#include "store/plans.hpp"

#include <vector>

namespace arrimage::store {

/// What the coverage of a plan is worked out from.
domain::CoverageSource load_coverage_source(Session& session, const PlanSummary& plan);

/// The shown meetings of the plan's activities, in the order of their ids.
std::vector<domain::PlanMeeting> list_plan_meetings(Session& session, domain::PlanId plan);

} // namespace arrimage::store
