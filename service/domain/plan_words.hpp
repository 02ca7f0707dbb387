#pragma once

#include "plan/difference.hpp"
#include "plan/plan.hpp"
#include "plan/reading.hpp"

#include <string>
#include <string_view>

namespace arrimage::domain {

/// "comité", "organisme", …
std::string_view french_name(plan::ResourceKind kind);

/// "rencontres de comité", "conférences de presse", …
std::string_view french_name(plan::ObligationKind kind);

/// "objectif", "suite", "à vérifier", …
std::string_view french_name(plan::LineRole role);

/// How many lines of the file were taken as what: "4 objectifs, 8 moyens, 29 activités."
std::string line_counts(const plan::Reading& reading);

/// The wording in guillemets and what it is understood as, with the other readings of an ambiguous one.
std::string deadline_sentence(const plan::Deadline& deadline);

/// "2.1.3 reformulée : « … » devient « … »".
std::string change_sentence(const plan::Change& change);

} // namespace arrimage::domain
