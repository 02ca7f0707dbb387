#include "cli/person_options.hpp"

#include "actions/find_body.hpp"
#include "cli/days.hpp"
#include "domain/refusal.hpp"

namespace arrimage::cli {

namespace {

domain::Language language_of(const Invocation& invocation) {
    if (const auto language = domain::language(invocation.text("language"))) return *language;
    throw domain::Refusal{domain::RefusalKind::invalid, "La langue est fr ou en."};
}

std::optional<domain::TerritoryId> territory_of(const Invocation& invocation, store::Database& database) {
    const auto name = invocation.text("territory");
    if (name.empty()) return std::nullopt;
    return actions::find_territory(database, name).id;
}

} // namespace

void person_options(Arguments& arguments) {
    arguments.texts("--email", "Adresse de courriel\u00a0; à répéter, les lettres vont à la première");
    arguments.text("--organisation", "Organisme d’où vient la personne");
    arguments.text("--territory", "Territoire dont les rencontres la concernent");
    arguments.text("--language", "Langue de ses lettres\u00a0: fr ou en");
    arguments.text("--from", "Premier jour où elle participe\u00a0: 2003-04-01");
}

actions::PersonEntry written_over(actions::PersonEntry entry, const Invocation& invocation,
                                  store::Database& database) {
    if (invocation.flag("email")) entry.addresses = invocation.texts("email");
    std::erase(entry.addresses, "");
    if (invocation.flag("organisation")) entry.organisation = invocation.text("organisation");
    if (invocation.flag("territory")) entry.territory = territory_of(invocation, database);
    if (invocation.flag("language")) entry.language = language_of(invocation);
    entry.from = day_of(invocation, "from").value_or(entry.from);
    return entry;
}

domain::Role role_of(const Invocation& invocation) {
    if (const auto role = domain::role(invocation.text("role"))) return *role;
    throw domain::Refusal{domain::RefusalKind::invalid, "La fonction est coordonnatrice ou secretary."};
}

} // namespace arrimage::cli
