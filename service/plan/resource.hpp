#pragma once

#include "plan/plan.hpp"

#include <string_view>
#include <vector>

namespace arrimage::plan {

/// What a resource is, from its words: "comité de suivi" is a committee, "Réal X, RRSSS" a person, "90 envois
/// postaux" and "5 000 $" amounts. `other` when no word tells.
ResourceKind kind_of_resource(std::string_view text);

/// True when the line of a list starts a resource of its own after the one that stands above it: "Comité du logement"
/// and "coordonnatrice" are two. False for the rest of a name ("Centre d'action" / "bénévole").
bool starts_another(std::string_view above, std::string_view line);

/// The resources that one cell lists: parts between semicolons, and between commas unless they name a person and
/// where the person is from.
std::vector<Resource> resources_in(std::string_view cell);

} // namespace arrimage::plan
