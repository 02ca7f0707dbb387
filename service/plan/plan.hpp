#pragma once

#include "plan/deadline.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace arrimage::plan {

enum class ResourceKind { committee, organisation, person, role, place, document, channel, amount, other };

enum class ObligationKind {
    committee,
    territorial,
    regional,
    inter_regional,
    working_group,
    press_conference,
    other,
};

std::string_view to_string(ResourceKind kind);
std::optional<ResourceKind> resource_kind(std::string_view name);
std::string_view to_string(ObligationKind kind); ///< "inter-regional", "working-group", …
std::optional<ObligationKind> obligation_kind(std::string_view name);

/// Who, where or with what; the text as printed.
struct Resource {
    ResourceKind kind{ResourceKind::other};
    std::string text{};

    bool operator==(const Resource&) const = default;
};

/// One expected meeting. Without a deadline it is promised for some day of the plan's period.
struct Slot {
    std::optional<Deadline> deadline{};
    std::optional<std::string> territory{};

    bool operator==(const Slot&) const = default;
};

/// The meetings an activity promises. No slots when their number is not stated.
struct Obligation {
    ObligationKind kind{ObligationKind::other};
    std::vector<Slot> slots{};

    bool operator==(const Obligation&) const = default;
};

struct Activity {
    std::string key{};    ///< unique in the plan: the number, or "2.1.1-b" for a number printed twice
    std::string number{}; ///< as printed, may be empty
    std::string title{};
    std::vector<Resource> resources{};
    std::vector<Deadline> deadlines{}; ///< all of them, those of the slots too
    std::optional<Obligation> obligation{};

    bool operator==(const Activity&) const = default;
};

struct Means {
    std::string number{};
    std::string title{};
    std::vector<Activity> activities{};

    bool operator==(const Means&) const = default;
};

struct Objective {
    std::string number{};
    std::string title{};
    std::vector<Means> means{};

    bool operator==(const Objective&) const = default;
};

/// A level that the source does not have appears once with empty number and title.
struct Plan {
    std::string title{};
    Period period{};
    std::vector<Objective> objectives{};

    bool operator==(const Plan&) const = default;
};

} // namespace arrimage::plan
