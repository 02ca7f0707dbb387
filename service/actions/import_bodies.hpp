#pragma once

#include "actions/env.hpp"
#include "actions/import_persons.hpp"
#include "store/territories.hpp"

#include <set>
#include <string>

namespace arrimage::actions {

/// The territory that a list names, made when it is new: "MRC de Mékinac" is Mékinac when that one is there.
store::Territory import_territory(store::Transaction& transaction, const Env& env, const std::string& name);

/// The bodies that were there before a list was imported.
struct Bodies {
    std::set<domain::OrganisationId> organisations{};
    std::set<domain::TerritoryId> territories{};
    std::set<domain::CommitteeId> committees{};
    std::set<domain::SeatId> seats{};
};

Bodies read_bodies(store::Session& session);

/// A report of the bodies that are there now and were not before.
PersonsReport new_bodies(store::Session& session, const Bodies& before);

} // namespace arrimage::actions
