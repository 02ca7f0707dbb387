#pragma once

#include "plan/items.hpp"
#include "plan/lines.hpp"

#include <optional>
#include <vector>

namespace arrimage::plan {

/// Items of a text whose tables are drawn with pipes: Markdown pipe tables (a row on each line) and pandoc grid tables
/// (rows between "+---+" lines). What stands between the tables is read as plain text. Absent without such a table.
std::optional<std::vector<Item>> read_pipes(const std::vector<Line>& lines);

} // namespace arrimage::plan
