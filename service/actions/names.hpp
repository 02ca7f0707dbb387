#pragma once

#include "domain/seat.hpp"
#include "store/database.hpp"

#include <optional>
#include <string>
#include <vector>

namespace arrimage::actions {

/// Names for people to read; empty for nothing.
std::string name_of(store::Session& session, std::optional<domain::OrganisationId> id);
std::string name_of(store::Session& session, std::optional<domain::TerritoryId> id);
std::string name_of(store::Session& session, std::optional<domain::CommitteeId> id);

/// A person by their name, which may be another's too.
struct NamedPerson {
    domain::PersonId id{};
    std::string name{};

    bool operator==(const NamedPerson&) const = default;
};

/// By name, accents and capitals aside.
std::vector<NamedPerson> named(store::Session& session, const std::vector<domain::PersonId>& persons);

std::string label_of(store::Session& session, const domain::Seat& seat);

/// The holdings of a seat with who holds, by their first day.
std::vector<domain::NamedHolding> history_of(store::Session& session, domain::SeatId seat);

} // namespace arrimage::actions
