#include "plan/heading.hpp"
#include "plan/table.hpp"
#include "plan/text.hpp"

#include <algorithm>
#include <array>

namespace arrimage::plan {
namespace {

/// Levels first, so that what belongs to an activity comes after it whatever the order of the columns.
constexpr std::array reading_order{Column::axis,     Column::objective, Column::means,    Column::activity,
                                   Column::resource, Column::mixed,     Column::deadline, Column::amount,
                                   Column::note,     Column::none};

bool is_filled(const TableCell& cell) {
    return std::any_of(cell.begin(), cell.end(), [](const Line& line) { return !line.blank(); });
}

class RowReader {
  public:
    RowReader(const Table& table, int first_row)
        : table_{table}, columns_{columns_of(table)}, row_{first_row - 1} {}

    void add(const TableRow& row) {
        if (add_section(row)) return;
        const bool activity = has_level(row);
        if (activity || row_ < 1) ++row_;
        for (const Column column : reading_order) {
            for (std::size_t i = 0; i < std::min(row.size(), columns_.size()); ++i) {
                if (columns_[i] == column && is_filled(row[i])) add_cell(row[i], i, number_for(row, i));
            }
        }
        add_surplus(row);
    }

    std::vector<Item> finish() { return std::move(items_); }

  private:
    bool has_level(const TableRow& row) const {
        for (std::size_t i = 0; i < std::min(row.size(), columns_.size()); ++i) {
            if (is_level(columns_[i]) && is_filled(row[i])) return true;
        }
        return false;
    }

    /// "Objectif 2 : …" alone on its row, or a row of column headings: not a row of the table.
    bool add_section(const TableRow& row) {
        const auto filled = std::count_if(row.begin(), row.end(), is_filled);
        const auto first = std::find_if(row.begin(), row.end(), is_filled);
        if (first == row.end()) return true;
        std::vector<Item> items = items_of(*first);
        if (items.size() != 1) return false;
        const auto column = static_cast<std::size_t>(first - row.begin());
        const auto heading = heading_of(items[0].text);
        const bool own_level =
            column < columns_.size() && is_level(columns_[column]) && columns_[column] != Column::means;
        const bool section = filled == 1 && heading && heading->worded && !own_level;
        const bool headings = filled >= 2 && column < table_.headings.size() &&
                              text::fold(items[0].text) == text::fold(table_.headings[column]);
        if (!section && !headings) return false;
        items[0].heading_row = headings;
        items_.push_back(std::move(items[0]));
        return true;
    }

    /// What the "No" column says for the level at its right.
    std::string number_for(const TableRow& row, std::size_t column) const {
        if (column == 0 || columns_[column - 1] != Column::number || column > row.size()) return {};
        const std::vector<Item> number = cell_items(row[column - 1], Column::number, false);
        return number.size() == 1 ? number[0].text : std::string{};
    }

    void add_cell(const TableCell& cell, std::size_t column, const std::string& number) {
        std::vector<Item> items = cell_items(cell, columns_[column], table_.wrapped);
        if (!items.empty() && !number.empty() && !heading_of(items[0].text)) {
            const bool closed = number.find('.') != std::string::npos;
            items[0].text = number + (closed ? " " : ". ") + items[0].text;
        }
        for (Item& item : items) {
            item.row = row_;
            item.label = table_.headings[column];
            if (item.column == Column::none) item.column = Column::note;
            items_.push_back(std::move(item));
        }
    }

    /// Cells after the last heading are kept: a line of a spreadsheet may have more of them than its headings.
    void add_surplus(const TableRow& row) {
        for (std::size_t i = columns_.size(); i < row.size(); ++i) {
            for (Item& item : cell_items(row[i], Column::note, table_.wrapped)) {
                item.row = row_;
                items_.push_back(std::move(item));
            }
        }
    }

    const Table& table_;
    std::vector<Column> columns_{};
    std::vector<Item> items_{};
    int row_{0};
};

} // namespace

std::vector<Item> items_of(const Table& table, int first_row) {
    RowReader reader{table, first_row};
    for (const TableRow& row : table.rows) reader.add(row);
    return reader.finish();
}

} // namespace arrimage::plan
