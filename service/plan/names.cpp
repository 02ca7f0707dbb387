#include "plan/plan.hpp"

#include <algorithm>
#include <array>

namespace arrimage::plan {
namespace {

/// In the order of the enumerators.
constexpr std::array<std::string_view, 9> resource_names{
    "committee", "organisation", "person", "role", "place", "document", "channel", "amount", "other"};
constexpr std::array<std::string_view, 7> obligation_names{
    "committee", "territorial", "regional", "inter-regional", "working-group", "press-conference", "other"};

template <typename Kind, std::size_t size>
std::optional<Kind> kind_named(const std::array<std::string_view, size>& names, std::string_view name) {
    const auto found = std::find(names.begin(), names.end(), name);
    if (found == names.end()) return std::nullopt;
    return static_cast<Kind>(found - names.begin());
}

} // namespace

std::string_view to_string(ResourceKind kind) {
    return resource_names[static_cast<std::size_t>(kind)];
}
std::optional<ResourceKind> resource_kind(std::string_view name) {
    return kind_named<ResourceKind>(resource_names, name);
}
std::string_view to_string(ObligationKind kind) {
    return obligation_names[static_cast<std::size_t>(kind)];
}
std::optional<ObligationKind> obligation_kind(std::string_view name) {
    return kind_named<ObligationKind>(obligation_names, name);
}

} // namespace arrimage::plan
