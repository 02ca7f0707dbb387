#include "plan/pipes.hpp"
#include "plan/table.hpp"
#include "plan/text.hpp"

#include <algorithm>

namespace arrimage::plan {
namespace {

bool is_drawn(const Line& line) {
    return line.text.size() >= 3 &&
           (line.text.front() == '|' || line.text.starts_with("+-") || line.text.starts_with("+="));
}

std::vector<std::string_view> cells_in(std::string_view line) {
    std::vector<std::string_view> cells;
    if (line.starts_with('|')) line.remove_prefix(1);
    if (line.ends_with('|')) line.remove_suffix(1);
    while (true) {
        const std::size_t bar = line.find('|');
        cells.push_back(text::trim(line.substr(0, bar)));
        if (bar == std::string_view::npos) return cells;
        line.remove_prefix(bar + 1);
    }
}

/// The rows of one drawn table, the heading row too.
std::vector<TableRow> rows_in(const std::vector<Line>& lines, std::size_t first, std::size_t end) {
    const bool grid = lines[first].text.front() == '+';
    std::vector<TableRow> rows;
    bool open = false;
    for (std::size_t i = first; i < end; ++i) {
        if (is_ruler(lines[i].text)) {
            open = false;
            continue;
        }
        const std::vector<std::string_view> cells = cells_in(lines[i].text);
        if (!open || !grid) rows.emplace_back();
        open = true;
        rows.back().resize(std::max(rows.back().size(), cells.size()));
        for (std::size_t c = 0; c < cells.size(); ++c)
            rows.back()[c].push_back({.text = cells[c], .number = lines[i].number});
    }
    return rows;
}

std::string heading_in(const TableCell& cell) {
    std::string text;
    for (const Line& line : cell) join(text, without_marks(line.text));
    return text;
}

std::vector<std::string> headings_in(const TableRow& row) {
    std::vector<std::string> headings;
    for (const TableCell& cell : row) headings.push_back(heading_in(cell));
    const auto known = std::count_if(headings.begin(), headings.end(), [](const std::string& heading) {
        return column_named(heading).has_value();
    });
    return known >= 2 ? headings : std::vector<std::string>{};
}

class PipeReader {
  public:
    explicit PipeReader(const std::vector<Line>& lines) : lines_{lines} {}

    std::optional<std::vector<Item>> read() {
        for (std::size_t i = 0; i < lines_.size();) {
            std::size_t end = i;
            while (end < lines_.size() && is_drawn(lines_[end])) ++end;
            if (end > i + 1) {
                flush_plain();
                read_table(i, end);
                i = end;
            } else {
                plain_.push_back(lines_[i++]);
            }
        }
        flush_plain();
        if (headings_.empty()) return std::nullopt;
        return std::move(items_);
    }

  private:
    /// A table without headings of its own goes on with those of the table before.
    void read_table(std::size_t first, std::size_t end) {
        Table table{.rows = rows_in(lines_, first, end), .wrapped = lines_[first].text.front() == '+'};
        while (!table.rows.empty()) {
            std::vector<std::string> headings = headings_in(table.rows.front());
            if (headings.empty()) break;
            headings_ = std::move(headings);
            add_heading(table.rows.front());
            table.rows.erase(table.rows.begin());
        }
        for (std::size_t i = first; i < end; ++i) {
            if (is_ruler(lines_[i].text))
                rulers_.push_back(
                    {.first = lines_[i].number, .last = lines_[i].number, .label = "|", .heading_row = true});
        }
        table.headings = headings_;
        for (Item& item : items_of(table, row_)) items_.push_back(std::move(item));
        row_ += static_cast<int>(table.rows.size());
        for (Item& ruler : rulers_) items_.push_back(std::move(ruler));
        rulers_.clear();
    }

    void add_heading(const TableRow& row) {
        Item item{.heading_row = true};
        for (const TableCell& cell : row) {
            for (const Line& line : cell) {
                item.first = item.first == 0 ? line.number : item.first;
                item.last = std::max(item.last, line.number);
            }
            item.text += (item.text.empty() ? "" : " ") + heading_in(cell);
        }
        items_.push_back(std::move(item));
    }

    void flush_plain() {
        for (Item& item : items_of(plain_)) items_.push_back(std::move(item));
        plain_.clear();
    }

    const std::vector<Line>& lines_;
    std::vector<Line> plain_{};
    std::vector<Item> items_{};
    std::vector<Item> rulers_{};
    std::vector<std::string> headings_{};
    int row_{1};
};

} // namespace

std::optional<std::vector<Item>> read_pipes(const std::vector<Line>& lines) {
    const bool any = std::any_of(lines.begin(), lines.end(), [](const Line& line) { return is_drawn(line); });
    return any ? PipeReader{lines}.read() : std::nullopt;
}

} // namespace arrimage::plan
