#pragma once

#include "actions/env.hpp"
#include "store/plans.hpp"

namespace arrimage::actions {

/// How many meetings an import touched.
struct MeetingCounts {
    int added{0};    ///< promised anew
    int changed{0};  ///< their window, wording, title or line of the plan changed
    int archived{0}; ///< their promise left the plan before they were dated
    int restored{0}; ///< their promise came back

    bool operator==(const MeetingCounts&) const = default;
};

/// Makes the meetings follow a plan that went from `before` (empty for a new one) to `after` (saved): each slot has its
/// meeting, with the territory and the committee it names; what a meeting still says as the plan said it says what the
/// plan now says; window and wording always do; a settled date never moves. Nothing else is written.
MeetingCounts follow_plan(store::Transaction& transaction, const store::StoredPlan& before,
                          const store::StoredPlan& after, const Env& env);

} // namespace arrimage::actions
