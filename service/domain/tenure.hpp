#pragma once

#include "domain/person.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace arrimage::domain {

/// True when every day of the first is in the second.
bool within(const Tenure& inner, const Tenure& outer);

/// The days that are in both; absent when there is none.
std::optional<Tenure> common(const Tenure& a, const Tenure& b);

/// What is left of a tenure that nothing of goes on after `last`; absent when it had not begun.
std::optional<Tenure> ended_by(const Tenure& tenure, plan::Date last);

/// True when each day from `from` on is in one of them at least.
bool always_covered(std::vector<Tenure> tenures, plan::Date from);

/// Which of someone's tenures of one thing is meant by days of which some may not be written: the one that begins then,
/// else the only one with a day in common; without a first day the one that ends then, else the first that goes on to
/// `day` or later.
std::optional<std::size_t> meant_tenure(const std::vector<Tenure>& tenures, const plan::Interval& written,
                                        plan::Date day);

/// "du 1er avril 2003 au 31 mars 2004", "à compter du 1er avril 2003".
std::string french_tenure(const Tenure& tenure);

/// Throws Refusal (invalid) when the last day is before the first.
void check(const Tenure& tenure);

} // namespace arrimage::domain
