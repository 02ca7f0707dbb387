#pragma once

#include "plan/columns.hpp"
#include "plan/lines.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace arrimage::plan {

/// One thing a plan says, put together from the lines it was wrapped on. `text` is fit for a title.
struct Item {
    std::string text{};
    int first{0};                ///< line it starts on
    int last{0};                 ///< line it ends on
    Column column{Column::none}; ///< from its column or label; none when the text has neither
    std::string label{};         ///< the heading of its column or its label, as printed
    int indent{0};
    bool bullet{false};
    bool page{false};        ///< page furniture
    bool heading_row{false}; ///< column headings
    bool section{false};     ///< marked as a section title ("# …"), or stands at the top of a page
    bool blank_before{false};
    int row{0}; ///< of its table, from 1; -1 in a table whose rows are not marked; 0 outside tables
};

/// Puts wrapped lines together: a new item begins at a bullet, a heading, a label, a blank line; "inter-" and
/// "régionale" become "inter-régionale", "dévelop-" and "pement" "développement".
std::vector<Item> items_of(const std::vector<Line>& lines);

/// Puts the lines of one cell of a table together. `wrapped` when lines end where the column does, as on a page;
/// otherwise, as in a spreadsheet, a person ended them.
std::vector<Item> cell_items(const std::vector<Line>& lines, Column column, bool wrapped);
std::vector<Item> cell_items(const std::vector<Line>& lines, Column column, bool wrapped, std::size_t width);

/// The columns of the widest line.
std::size_t width_of(const std::vector<Line>& lines);

/// Adds a wrapped line to a text, minding the hyphen at its end.
void join(std::string& text, std::string_view line);

/// True when the text cannot end there: it ends on a small word or a hyphen.
bool ends_open(std::string_view text);

/// Without Markdown emphasis and heading marks: "**1.1** Tenir", "## Axe 1".
std::string_view without_marks(std::string_view text);

} // namespace arrimage::plan
