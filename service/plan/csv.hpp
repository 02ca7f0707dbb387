#pragma once

#include "plan/items.hpp"

#include <optional>
#include <string_view>
#include <vector>

namespace arrimage::plan {

/// Items of a CSV plan (RFC 4180, with semicolons or tabs too): a heading row that names two columns at least, what
/// stands above it, and its rows. Absent when no line is such a heading row.
std::optional<std::vector<Item>> read_csv(std::string_view text);

} // namespace arrimage::plan
