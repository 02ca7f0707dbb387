#pragma once

#include "domain/report.hpp"
#include "domain/viewer.hpp"
#include "store/plans.hpp"

#include <unordered_set>

namespace arrimage::store {

/// What the report of a plan is worked out from. What meetings left behind is shown for those that the viewer may see,
/// and counted for all.
domain::ReportSource load_report_source(Session& session, const PlanSummary& plan,
                                        const domain::Viewer& viewer);

/// The activities of a plan at whose shown meetings something was taken on that is not closed, by their ids.
std::unordered_set<std::int64_t> list_activities_with_open_follow_ups(Session& session, domain::PlanId plan);

} // namespace arrimage::store
