#include "plan/csv.hpp"
#include "plan/csv_records.hpp"
#include "plan/table.hpp"
#include "plan/text.hpp"

#include <algorithm>
#include <string>

namespace arrimage::plan {
namespace {

constexpr int last_heading_line = 40; ///< the heading row stands above this line
constexpr std::size_t longest_heading = 8192;

bool is_heading(const CsvRecord& record) {
    int known = 0, other = 0;
    Column first = Column::none;
    bool differs = false;
    for (const TableCell& cell : record.cells) {
        const std::string text = joined(cell);
        if (text.empty()) continue;
        const auto column = column_named(text);
        if (column && text.find(':') == std::string::npos) {
            differs = differs || (known > 0 && *column != first);
            first = *column;
            ++known;
        } else {
            ++other;
        }
    }
    return known >= 2 && differs && other <= known;
}

struct HeadingRow {
    char delimiter{};
    CsvRecord record{};
    std::size_t start{0}; ///< byte where it starts
    std::size_t end{0};
    int next_line{1};
};

/// Some of the lines below the heading row have its delimiter.
bool has_rows(std::string_view text, char delimiter) {
    int lines = 0, delimited = 0;
    while (!text.empty() && lines < 12) {
        const std::size_t end = text.find_first_of("\r\n");
        const std::string_view line = text::trim(text.substr(0, end));
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
        // A tab at the end of a line is trimmed with its spaces, and an empty line says nothing.
        lines += line.empty() ? 0 : 1;
        delimited += line.find(delimiter) != std::string_view::npos ? 1 : 0;
    }
    return lines == 0 || delimited * 4 >= lines;
}

std::optional<HeadingRow> heading_at(std::string_view text, std::size_t at, int line) {
    std::optional<HeadingRow> best;
    for (const char delimiter : csv_delimiters) {
        const std::size_t end = text.find_first_of("\r\n", at);
        if (text.substr(at, end - at).find(delimiter) == std::string_view::npos) continue;
        if (delimiter == ',' && text.substr(at, end - at).find(", ") != std::string_view::npos)
            continue; // a sentence
        CsvRecords records{text.substr(at, longest_heading), delimiter, line};
        CsvRecord record = records.next();
        if (!is_heading(record) ||
            !has_rows(text.substr(at + records.position(), longest_heading), delimiter) ||
            (best && best->record.cells.size() >= record.cells.size()))
            continue;
        best = HeadingRow{delimiter, std::move(record), at, at + records.position(), records.line()};
    }
    return best;
}

std::optional<HeadingRow> find_heading(std::string_view text) {
    int line = 1;
    for (std::size_t at = 0; at < text.size() && line <= last_heading_line; ++line) {
        if (auto heading = heading_at(text, at, line)) return heading;
        const std::size_t end = text.find_first_of("\r\n", at);
        if (end == std::string_view::npos) break;
        at = end + (text.substr(end, 2) == "\r\n" ? 2 : 1);
    }
    return std::nullopt;
}

/// A line above the heading row ("Plan d'action 2012;;;"), without its csv_delimiters.
Item item_above(const CsvRecord& record) {
    Item item{.first = record.first, .last = record.last};
    for (const TableCell& cell : record.cells) {
        const std::string text = joined(cell);
        if (!text.empty()) item.text += (item.text.empty() ? "" : " ") + text;
    }
    return item;
}

void add_lines_between(std::vector<Item>& items, std::string_view text, char delimiter) {
    for (CsvRecords records{text, delimiter, 1}; !records.done();) {
        Item item = item_above(records.next());
        if (!item.text.empty()) items.push_back(std::move(item));
    }
}

} // namespace

std::optional<std::vector<Item>> read_csv(std::string_view text) {
    auto heading = find_heading(text);
    if (!heading) return std::nullopt;
    std::vector<Item> items;
    add_lines_between(items, text.substr(0, heading->start), heading->delimiter);
    items.push_back({.text = item_above(heading->record).text,
                     .first = heading->record.first,
                     .last = heading->record.last,
                     .heading_row = true});
    Table table;
    for (const TableCell& cell : heading->record.cells) table.headings.push_back(joined(cell));
    for (CsvRecords records{text.substr(heading->end), heading->delimiter, heading->next_line};
         !records.done();) {
        table.rows.push_back(records.next().cells);
    }
    for (Item& item : items_of(table, 1)) items.push_back(std::move(item));
    for (Item& item : items) undouble_quotes(item.text);
    return items;
}

} // namespace arrimage::plan
