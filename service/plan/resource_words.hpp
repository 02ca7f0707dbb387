#pragma once

#include "plan/plan.hpp"

#include <optional>
#include <string_view>

namespace arrimage::plan {

/// The kind that a word (or a pair of words) tells; folded and in the singular.
std::optional<ResourceKind> kind_of_word(std::string_view word);

/// The first word of a pair that tells a kind.
bool starts_pair(std::string_view word);

/// A first name in use in Québec; folded (a final s may be gone).
bool is_first_name(std::string_view word);

bool is_article(std::string_view word);

} // namespace arrimage::plan
