#pragma once

#include "actions/kept_answers.hpp"
#include "domain/coverage.hpp"

#include <optional>

namespace arrimage::actions {

/// Of which plan, and on which day.
struct PlanQuestion {
    std::optional<plan::Period> period{}; ///< absent: the latest plan
    plan::Date today{};

    bool operator==(const PlanQuestion&) const = default;
};

/// What the plan promised and where each promise stands. Throws domain::Refusal (not_found) when there is no such plan.
domain::Coverage show_coverage(store::Session& session, const PlanQuestion& question);

/// For pages: CoverageDesk{database, show_coverage}.
using CoverageDesk = KeptAnswers<PlanQuestion, domain::Coverage>;

} // namespace arrimage::actions
