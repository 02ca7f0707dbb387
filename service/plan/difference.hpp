#pragma once

#include "plan/plan.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace arrimage::plan {

enum class ChangeKind { added, removed, reworded, renumbered, moved, resources, deadline, obligation };

std::string_view to_string(ChangeKind kind);

/// One thing that a later text changes. Keys are Activity::key of the old and the new plan.
struct Change {
    ChangeKind kind{};
    std::optional<std::string> old_key{};
    std::optional<std::string> new_key{};
    std::string before{}; ///< the wording it had, empty for what is added
    std::string after{};  ///< the wording it gets, empty for what is removed
};

/// Which activity of the later plan goes on which activity of the earlier one (by key): by text and place, not by
/// number alone, so that a renumbered or a reworded activity is followed. Each key appears at most once.
struct Match {
    std::string old_key{};
    std::string new_key{};
};

std::vector<Match> match_activities(const Plan& before, const Plan& after);

/// Which slot of the later obligation goes on which of the earlier one, by territory, then by deadline, then by order.
/// Element i is the index in `before` that slot i of `after` goes on, absent when it is new.
std::vector<std::optional<std::size_t>> match_slots(const Obligation& before, const Obligation& after);

/// What would change, in the order of the later plan, removals last. Empty when both hold the same.
std::vector<Change> differences(const Plan& before, const Plan& after);

} // namespace arrimage::plan
