#pragma once

#include "domain/person.hpp"
#include "store/database.hpp"

#include <optional>
#include <string>
#include <vector>

namespace arrimage::actions {

/// What someone writes of a person.
struct PersonEntry {
    std::string name{};
    std::vector<std::string> addresses{}; ///< in any case; letters go to the first
    std::string organisation{};           ///< by name, made when it is new; empty: none
    std::optional<domain::TerritoryId> territory{};
    domain::Language language{domain::Language::french};
    plan::Date from{}; ///< first day they take part

    bool operator==(const PersonEntry&) const = default;
};

/// As they are kept: in lower case, each once. Throws domain::Refusal (invalid) for one that cannot be, and for more than
/// ten.
std::vector<std::string> kept_addresses(const std::vector<std::string>& written);

/// The person as the entry makes them, not saved. Throws domain::Refusal (invalid) for a name, an address or days that
/// cannot be, for more than ten addresses, and not_found for a territory that does not exist.
domain::Person fill_in(store::Transaction& transaction, const PersonEntry& entry, domain::Person person);

} // namespace arrimage::actions
