#pragma once

#include "actions/env.hpp"
#include "domain/incident.hpp"

namespace arrimage::actions {

/// Writes an incident in the register, by `env.by`. Gives it as it was written. Throws domain::Refusal (invalid), see
/// domain::check.
domain::Incident add_incident(const Env& env, domain::Incident incident, plan::Date today);

/// Notes the days on which the Commission d’accès à l’information and the persons were told. Throws domain::Refusal:
/// not_found; invalid as above.
domain::Incident tell_of_incident(const Env& env, domain::IncidentId id,
                                  const std::optional<plan::Date>& board,
                                  const std::optional<plan::Date>& people, plan::Date today);

/// The register, the last noticed first.
std::vector<domain::Incident> list_incidents(store::Database& database);

} // namespace arrimage::actions
