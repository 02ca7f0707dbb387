#pragma once

#include "plan/columns.hpp"
#include "plan/items.hpp"
#include "plan/lines.hpp"

#include <string>
#include <vector>

namespace arrimage::plan {

/// The printed lines of one cell; line numbers may be shared with other cells.
using TableCell = std::vector<Line>;
using TableRow = std::vector<TableCell>;

/// A table whose rows are marked in the source: CSV, Markdown.
struct Table {
    std::vector<std::string> headings{}; ///< as printed
    std::vector<TableRow> rows{};
    bool wrapped{false}; ///< lines end where their column does
};

/// What each heading names, settled by what the column holds: "Moyens" is a level where its cells carry numbers, stand
/// for several activities or leave resources a column of their own; else it is what the activity is done with.
std::vector<Column> columns_of(const Table& table);

/// The cells of the rows in the order objective, means, activity, values; an empty level cell is the one above.
/// `first_row` numbers the rows.
std::vector<Item> items_of(const Table& table, int first_row);

} // namespace arrimage::plan
