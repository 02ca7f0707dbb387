#pragma once

#include "domain/incident.hpp"
#include "store/database.hpp"

#include <vector>

namespace arrimage::store {

/// Writes a new one, for five years at least (Règlement sur les incidents de confidentialité, s. 8): nothing removes it.
/// Gives its id.
domain::IncidentId save_incident(Transaction& transaction, const domain::Incident& incident);

/// Notes on which days the Commission and the persons were told, where a day is given. Throws Refusal(not_found).
void note_told(Transaction& transaction, domain::IncidentId id, const std::optional<plan::Date>& board,
               const std::optional<plan::Date>& people);

/// Throws Refusal(not_found).
domain::Incident load_incident(Session& session, domain::IncidentId id);

/// The last noticed first.
std::vector<domain::Incident> list_incidents(Session& session);

} // namespace arrimage::store
