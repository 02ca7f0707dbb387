#include "domain/subscription.hpp"

#include "domain/names.hpp"

namespace arrimage::domain {

namespace {
constexpr Name<Placeholders> placeholder_names[] = {
    {Placeholders::all, "all"},
    {Placeholders::dated, "dated"},
    {Placeholders::none, "none"},
};
} // namespace

std::string_view to_string(Placeholders choice) {
    return name_of(placeholder_names, choice);
}
std::optional<Placeholders> placeholders(std::string_view name) {
    return value_of(placeholder_names, name);
}

} // namespace arrimage::domain
