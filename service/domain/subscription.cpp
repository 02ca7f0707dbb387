#include "domain/subscription.hpp"

#include "domain/names.hpp"
#include "domain/refusal.hpp"

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

void check(const FeedOptions& options) {
    if (options.cancelled_days < 0 || options.cancelled_days > 3'650)
        throw Refusal{RefusalKind::invalid, "Les rencontres annulées se gardent de 0 à 3650 jours."};
    if (options.past_years < 0 || options.past_years > 100)
        throw Refusal{RefusalKind::invalid, "Le passé se garde de 0 à 100 années de plan."};
}

} // namespace arrimage::domain
