#pragma once

#include "plan/deadline_terms.hpp"

#include <vector>

namespace arrimage::plan {

/// Decides by their neighbours the terms that have two senses: "sept" (7 or September), "été" (summer or been),
/// "mar." (mardi or mars), "Saint-Jean" (feast or place), "deux mille quatre".
void settle_terms(std::vector<Term>& terms, const std::vector<Word>& words);

} // namespace arrimage::plan
