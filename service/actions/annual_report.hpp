#pragma once

#include "actions/show_coverage.hpp"
#include "domain/report.hpp"
#include "domain/viewer.hpp"

#include <string>
#include <vector>

namespace arrimage::actions {

/// A report with what leads on from it.
struct ShownReport {
    domain::Report report{};
    std::vector<plan::Period> periods{}; ///< of every plan kept, the latest first
    bool has_next{false};                ///< the plan of the next period is kept already
};

/// The report of a plan as the viewer may read it: all figures, and the papers of the meetings that they see. Throws
/// domain::Refusal (not_found) when there is no such plan.
ShownReport show_report(store::Database& database, const domain::Viewer& viewer,
                        const PlanQuestion& question);

/// A plan file.
struct PlanDraft {
    std::string name{};    ///< "plan-2004-2005.toml"
    std::string content{}; ///< TOML: read again, it gives the plan
};

/// The next plan as the report leaves it (domain::next_plan): the activities that it carries over. Imported, each goes on
/// the one it comes from. Throws domain::Refusal: not_found when there is no such plan, conflict when the plan of the next
/// period is kept already, or nothing is carried over.
PlanDraft next_plan(store::Database& database, const PlanQuestion& question);

} // namespace arrimage::actions
