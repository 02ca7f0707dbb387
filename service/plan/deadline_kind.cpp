#include "plan/deadline.hpp"

#include <array>

namespace arrimage::plan {

namespace {

/// In the order of the enumerators.
constexpr std::array<std::string_view, 11> names{
    "day",         "range",      "month", "season",       "quarter",     "year",
    "fiscal-year", "recurrence", "open",  "undetermined", "conditional",
};

} // namespace

std::string_view to_string(DeadlineKind kind) {
    return names[static_cast<std::size_t>(kind)];
}

std::optional<DeadlineKind> deadline_kind(std::string_view name) {
    for (std::size_t i = 0; i < names.size(); ++i)
        if (names[i] == name) return static_cast<DeadlineKind>(i);
    return std::nullopt;
}

} // namespace arrimage::plan
