#pragma once

#include "domain/person.hpp"
#include "store/committees.hpp"
#include "store/database.hpp"
#include "store/territories.hpp"

#include <vector>

namespace arrimage::actions {

/// A committee in a list: how many seats it has on a day, and how many of them are vacant.
struct CommitteeLine {
    store::Committee committee{};
    int seats{0};
    int vacant{0};
};

/// By name.
std::vector<CommitteeLine> list_committees(store::Database& database, plan::Date day);

/// A territory in a list: the open seats that belong to it on a day, and the persons who take part in its name.
struct TerritoryLine {
    store::Territory territory{};
    int seats{0};
    int persons{0};
};

/// By name.
std::vector<TerritoryLine> count_territories(store::Database& database, plan::Date day);

/// By name.
std::vector<store::Territory> list_territories(store::Database& database);
std::vector<domain::Organisation> list_organisations(store::Database& database);

} // namespace arrimage::actions
