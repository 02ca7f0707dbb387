#pragma once

#include "store/plans.hpp"

#include <cstdint>
#include <vector>

namespace arrimage::store {

/// Where an activity stands: the row of its means, and its order there.
struct ActivityPlace {
    domain::PlanId plan{};
    std::int64_t means{0};
    int position{0};
};

/// Makes the rows of an activity what the value and its row say, and gives new rows their ids in `row`. Writes only
/// what differs; slots and deadlines that are no longer in it are archived at `now`.
void save_activity(Transaction& transaction, const ActivityPlace& place, const plan::Activity& activity,
                   ActivityRow& row, domain::Instant now);

std::vector<domain::ActivityId> list_present_activities(Session& session, domain::PlanId plan);

/// Its key is free for another from then on.
void archive_activity(Transaction& transaction, domain::ActivityId id, domain::Instant now);

/// Frees the keys that activities of the tree are about to leave, so that two can be exchanged.
void vacate_changed_keys(Transaction& transaction, const Tree& tree);

} // namespace arrimage::store
