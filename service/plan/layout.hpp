#pragma once

#include "plan/items.hpp"
#include "plan/lines.hpp"

#include <optional>
#include <vector>

namespace arrimage::plan {

/// Items of a text whose tables keep their columns side by side, as `pdftotext -layout` prints them: under each band of
/// column headings the lines are cut into columns, and the lines of a column are put together. What stands between the
/// tables is read as plain text. Absent when no such band stands over columns.
std::optional<std::vector<Item>> read_layout(const std::vector<Line>& lines);

} // namespace arrimage::plan
