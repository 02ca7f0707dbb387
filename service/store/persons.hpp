#pragma once

#include "domain/person.hpp"
#include "store/database.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace arrimage::store {

/// Which persons: all that every given field names.
struct PersonFilter {
    std::string text{}; ///< somewhere in their name, whatever the accents and capitals, or in an address
    std::optional<domain::OrganisationId> organisation{};
    std::optional<domain::TerritoryId> territory{};
    std::optional<plan::Date> active_on{};
    int limit{-1}; ///< at most so many; negative: all
    int offset{0}; ///< after so many
};

/// Writes the person and their addresses, new when the id is 0; nothing when nothing changed. Gives them as they now
/// stand. The row decides `slug`, for life, from the first name written ("-2", "-3" … where that one is taken), and
/// `version`. Throws Refusal: conflict, naming whose it is, for an address of somebody else; invalid for a name that
/// gives no slug; not_found.
domain::Person save_person(Transaction& transaction, const domain::Person& person);

std::optional<domain::Person> find_person(Session& session, domain::PersonId id);
std::optional<domain::Person> find_person_by_slug(Session& session, std::string_view slug);

/// By an address in lower case (domain::mail_address), the first or another.
std::optional<domain::Person> find_person_by_address(Session& session, std::string_view address);

/// Throws Refusal(not_found) when there is none.
domain::Person load_person(Session& session, domain::PersonId id);

/// By name; `offset` and `limit` cut a page out.
std::vector<domain::Person> list_persons(Session& session, const PersonFilter& filter = {});

/// How many there are on all pages.
int count_persons(Session& session, const PersonFilter& filter = {});

} // namespace arrimage::store
