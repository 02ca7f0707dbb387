#pragma once

#include "actions/show_coverage.hpp"

#include <optional>
#include <string>
#include <vector>

namespace arrimage::actions {

/// A meeting under its activity.
struct PlannedMeeting {
    domain::MeetingId id{};
    std::string title{};
    domain::MeetingState state{};
    std::optional<domain::LocalTime> start{};
};

/// The activity of an earlier plan that one carries on: "2003-2004, 2.1.3".
struct ShownAncestor {
    std::string plan_title{};
    plan::Period period{};
    std::string number{};
    std::string title{};
};

struct ShownActivity {
    plan::Activity activity{};                            ///< as the plan says it, wordings and all
    std::optional<domain::ObligationCoverage> coverage{}; ///< of its obligation, if it has one
    std::vector<PlannedMeeting> meetings{}; ///< all of its, cancelled ones too, in the order of their ids
    std::optional<ShownAncestor> ancestor{};
};

struct ShownMeans {
    std::string number{};
    std::string title{};
    std::vector<ShownActivity> activities{};
};

struct ShownObjective {
    std::string number{};
    std::string title{};
    domain::SlotCounts counts{};
    std::vector<ShownMeans> means{};
};

/// The present plan as a page shows it. A level that the plan does not have has an empty number and title.
struct ShownPlan {
    std::string title{};
    plan::Period period{};
    int revision{0};
    domain::Instant imported_at{};
    domain::Instant changed_at{};
    plan::Date as_of{};
    domain::SlotCounts totals{};
    std::vector<ShownObjective> objectives{};
    std::vector<plan::Period> periods{}; ///< of every plan kept, the latest first
};

/// Throws domain::Refusal (not_found) when there is no such plan.
ShownPlan show_plan(store::Session& session, const PlanQuestion& question);

/// For pages: KeptPlans{database, show_plan}.
using KeptPlans = KeptAnswers<PlanQuestion, ShownPlan>;

} // namespace arrimage::actions
