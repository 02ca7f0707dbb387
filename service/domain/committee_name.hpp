#pragma once

#include "plan/plan.hpp"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace arrimage::domain {

/// The committee whose meetings an activity promises, by its proper name with a capital: from the title ("Tenir 4
/// rencontres du Comité de coordination dans l’année" → "Comité de coordination"), else from the activity's
/// resources. `known` are the committees that the plan names elsewhere; they decide where a name ends when the title
/// goes on. Absent when several are meant ("des comités locaux") or none is named.
std::optional<std::string> committee_name(const plan::Activity& activity, std::span<const std::string> known);

/// The committees that the plan names among its resources, each once.
std::vector<std::string> known_committees(const plan::Plan& plan);

/// "du Comité de coordination", "de la Table jeunesse", "de l’Assemblée …"
std::string of_committee(const std::string& name);

} // namespace arrimage::domain
