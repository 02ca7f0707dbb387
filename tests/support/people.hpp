#pragma once

#include "domain/person.hpp"
#include "store/database.hpp"
#include "support/plan_builder.hpp"

#include <optional>
#include <string>

namespace arrimage::support {

/// Active from 2003 on, unless the test says otherwise.
inline const domain::Tenure since_2003{day(2003, 1, 1), {}};

inline domain::PersonId add_person(store::Transaction& transaction, const std::string& slug,
                                   std::optional<domain::TerritoryId> territory = {},
                                   const domain::Tenure& active = since_2003) {
    auto query = transaction.query(
        "INSERT INTO persons (name, slug, territory, language, active_from, active_to, version)"
        " VALUES (?1, ?1, ?2, 'fr', ?3, ?4, 1) RETURNING id");
    query.bind(slug, territory, active.from, active.to).next();
    return query.get<domain::PersonId>(0);
}

inline domain::SeatId add_seat(store::Transaction& transaction, domain::CommitteeId committee,
                               std::optional<domain::TerritoryId> territory = {}) {
    auto query =
        transaction.query("INSERT INTO seats (committee, name, territory) VALUES (?1, '', ?2) RETURNING id");
    query.bind(committee, territory).next();
    return query.get<domain::SeatId>(0);
}

inline domain::HoldingId add_holding(store::Transaction& transaction, domain::SeatId seat,
                                     domain::PersonId person, const domain::Tenure& tenure = since_2003) {
    auto query = transaction.query(
        "INSERT INTO holdings (seat, person, starts_on, ends_on) VALUES (?1, ?2, ?3, ?4) RETURNING id");
    query.bind(seat, person, tenure.from, tenure.to).next();
    return query.get<domain::HoldingId>(0);
}

} // namespace arrimage::support
