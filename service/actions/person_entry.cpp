#include "actions/person_entry.hpp"

#include "domain/proper_name.hpp"
#include "domain/refusal.hpp"
#include "domain/tenure.hpp"
#include "plan/text.hpp"
#include "store/organisations.hpp"
#include "store/territories.hpp"

#include <algorithm>

namespace arrimage::actions {

namespace {

constexpr std::size_t most_addresses = 10;

std::optional<domain::OrganisationId> kept_organisation(store::Transaction& transaction,
                                                        const std::string& written) {
    if (plan::text::trim(written).empty()) return std::nullopt;
    return store::save_organisation(transaction, domain::proper_name("Le nom de l’organisme", written)).id;
}

} // namespace

std::vector<std::string> kept_addresses(const std::vector<std::string>& written) {
    std::vector<std::string> addresses;
    for (const auto& text : written) {
        auto address = domain::mail_address(text);
        if (std::ranges::find(addresses, address) == addresses.end()) addresses.push_back(std::move(address));
    }
    if (addresses.size() > most_addresses)
        throw domain::Refusal{domain::RefusalKind::invalid,
                              "Une personne a dix adresses au plus\u00a0: gardez celles qui servent."};
    return addresses;
}

domain::Person fill_in(store::Transaction& transaction, const PersonEntry& entry, domain::Person person) {
    person.name = domain::proper_name("Le nom", entry.name);
    person.addresses = kept_addresses(entry.addresses);
    person.organisation = kept_organisation(transaction, entry.organisation);
    if (entry.territory) store::load_territory(transaction, *entry.territory);
    person.territory = entry.territory;
    person.language = entry.language;
    person.active.from = entry.from;
    domain::check(person.active);
    return person;
}

} // namespace arrimage::actions
