#pragma once

#include "actions/env.hpp"

#include <optional>
#include <vector>

namespace arrimage::actions {

/// Whom a meeting concerns beside its committee and territory, and whom it no longer does.
struct ParticipantChange {
    domain::MeetingId meeting{};
    std::vector<domain::PersonId> add{};
    std::vector<domain::CommitteeId> add_committees{};  ///< those who hold a seat on the meeting's days
    std::vector<domain::TerritoryId> add_territories{}; ///< its seats' holders and its people, on these days
    std::vector<domain::OrganisationId>
        add_organisations{}; ///< its seats' holders and its people, on these days
    std::vector<domain::PersonId> remove{};
};

/// The people of the bodies that the change adds, as they are on the meeting's days. Throws domain::Refusal (not_found).
std::vector<domain::PersonId> list_people(store::Session& session, const ParticipantChange& change);

/// Adds the persons, a body's as they are on the meeting's days, then takes the others out; who already is in or out
/// stays as they are. Gives whom the meeting now concerns. Throws domain::Refusal: not_found for a meeting, a person or
/// a body; conflict for a meeting that is cancelled or archived, and for a person who is not active on its days.
std::vector<domain::PersonId> change_participants(const Env& env, const ParticipantChange& change);

/// The same in the caller's transaction.
std::vector<domain::PersonId> change_participants(store::Transaction& transaction, const Env& env,
                                                  const ParticipantChange& change);

} // namespace arrimage::actions
