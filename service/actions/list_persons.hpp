#pragma once

#include "domain/person.hpp"
#include "store/persons.hpp"

#include <string>
#include <vector>

namespace arrimage::actions {

struct ListedPerson {
    domain::Person person{};
    std::string organisation{}; ///< by name; empty when none
    std::string territory{};
};

/// A page of persons, and how many there are on all pages.
struct PersonList {
    std::vector<ListedPerson> persons{};
    int count{0};
};

PersonList list_persons(store::Database& database, const store::PersonFilter& filter);

} // namespace arrimage::actions
