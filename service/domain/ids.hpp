#pragma once

#include <compare>
#include <cstdint>

namespace arrimage::domain {

/// A row number that cannot be taken for another noun's.
template <class Noun>
struct Id {
    std::int64_t value{0};

    auto operator<=>(const Id&) const = default;
};

using PlanId = Id<struct PlanTag>;
using ActivityId = Id<struct ActivityTag>;
using SlotId = Id<struct SlotTag>;
using MeetingId = Id<struct MeetingTag>;
using CommitteeId = Id<struct CommitteeTag>;
using TerritoryId = Id<struct TerritoryTag>;
using SubscriptionId = Id<struct SubscriptionTag>;

} // namespace arrimage::domain
