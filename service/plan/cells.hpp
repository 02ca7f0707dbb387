#pragma once

#include "plan/items.hpp"
#include "plan/reading.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace arrimage::plan {

enum class CellKind {
    objective,
    means,
    activity,
    resource, ///< who, where or with what
    deadline, ///< when
    mixed,    ///< either: the wording tells
    amount,
    note, ///< a column the plan has no place for: kept with its label
    heading,
    page,
    outside,
    flagged,
};

/// What every reader makes of its text, in printed order; `assemble` makes the plan of it. `number` and `label` view
/// the item that the cell is made of.
struct Cell {
    CellKind kind{};
    std::string_view number{};
    std::string text{};
    std::string_view label{};
    int first{0};
    int last{0};
    bool continued{false}; ///< "(SUITE)": goes on with the level of that number
    int row{0};            ///< cells of one row of a table belong to all activities of that row
};

/// Tells schedule from the rest and levels from each other: items → cells. `tabular` when every item comes from a
/// table whose columns are named, so that nothing but the columns decides. Takes the texts of the items, which must
/// outlive the cells.
std::vector<Cell> cells_of(std::vector<Item>&& items);

/// Builds the plan, its findings and the account of the lines.
Reading assemble(std::vector<Cell> cells, const std::vector<Line>& lines, const ReadOptions& options);

} // namespace arrimage::plan
