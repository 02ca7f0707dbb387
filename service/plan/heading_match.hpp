#pragma once

#include "plan/difference.hpp"

#include <cstddef>
#include <optional>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace arrimage::plan {

/// Where an activity stands in a plan.
struct ActivityPlace {
    const Activity* activity{nullptr};
    std::size_t means{0}; ///< index in FlatPlan::means
    std::size_t rank{0};  ///< from 0, in its means
};

/// A plan with its levels laid flat. It refers to the plan, which must outlive it.
struct FlatPlan {
    explicit FlatPlan(const Plan& plan);

    std::vector<const Objective*> objectives{};
    std::vector<const Means*> means{};
    std::vector<std::size_t> objective_of{}; ///< for each means, the index of its objective
    std::vector<ActivityPlace> activities{}; ///< in reading order
    std::unordered_map<std::string_view, std::size_t> by_key{}; ///< index in `activities`
};

/// For each heading of the later plan, the index of the one it goes on.
struct HeadingMatches {
    std::vector<std::optional<std::size_t>> objectives{};
    std::vector<std::optional<std::size_t>> means{};
};

/// A heading goes on the one that most of its activities come from, else on one with the same title, else number.
HeadingMatches match_headings(const FlatPlan& before, const FlatPlan& after,
                              const std::vector<Match>& matches);

} // namespace arrimage::plan
