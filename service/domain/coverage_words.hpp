#pragma once

#include "domain/coverage.hpp"

#include <string>
#include <string_view>

namespace arrimage::domain {

/// What so many slots are, in French: "tenue", "tenues", "à venir", "en retard" …
std::string_view french_name(SlotState state, int count = 1);

/// "2 tenues, 1 fixée, 4 à venir"; "aucune" when there are no slots.
std::string counts_in_words(const SlotCounts& counts);

/// "3 rencontres tenues ou fixées sur 4, 1 en retard", "Aucune rencontre tenue ni fixée sur 1",
/// "2 rencontres tenues ou fixées (nombre non précisé)".
std::string coverage_sentence(const ObligationCoverage& obligation);

} // namespace arrimage::domain
