#include "plan/csv.hpp"
#include "plan/table.hpp"
#include "plan/text.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace arrimage::plan {
namespace {

constexpr std::array delimiters{';', '\t', ','};
constexpr int last_heading_line = 40; ///< the heading row stands above this line
constexpr std::size_t longest_heading = 8192;

/// A record, its cells cut into the lines they were typed on.
struct Record {
    TableRow cells{};
    int first{0};
    int last{0};
};

class Records {
  public:
    Records(std::string_view text, char delimiter, int line)
        : text_{text}, delimiter_{delimiter}, line_{line} {}

    bool done() const { return at_ >= text_.size(); }
    std::size_t position() const { return std::min(at_, text_.size()); }
    int line() const { return line_; }

    /// A quote that is never closed is a mark like another, and so are those after it.
    Record next() {
        Record record{.first = line_};
        for (bool more = true; more;) {
            record.cells.emplace_back();
            more = take_cell(record.cells.back());
        }
        record.last = line_ - 1;
        return record;
    }

  private:
    bool take_cell(TableCell& cell) {
        const std::size_t quote = text_.find_first_not_of(' ', at_);
        if (quotes_ && quote != std::string_view::npos && text_[quote] == '"') {
            const std::size_t close = closing_quote(quote + 1);
            if (close != std::string_view::npos) {
                add_lines(cell, text_.substr(quote + 1, close - quote - 1));
                at_ = close + 1;
                skip_to_delimiter();
                return end_cell();
            }
            quotes_ = false;
        }
        const std::size_t end = std::min(text_.find_first_of(ends(), at_), text_.size());
        add_lines(cell, text_.substr(at_, end - at_));
        at_ = end;
        return end_cell();
    }

    /// Which bytes end an unquoted cell.
    std::string_view ends() const {
        return delimiter_ == ';' ? ";\r\n" : delimiter_ == ',' ? ",\r\n" : "\t\r\n";
    }

    std::size_t closing_quote(std::size_t at) const {
        for (at = text_.find('"', at); at != std::string_view::npos; at = text_.find('"', at + 2)) {
            if (at + 1 >= text_.size() || text_[at + 1] != '"') return at;
        }
        return std::string_view::npos;
    }

    void skip_to_delimiter() { at_ = std::min(text_.find_first_of(ends(), at_), text_.size()); }

    bool end_cell() {
        if (at_ < text_.size() && text_[at_] == delimiter_) {
            ++at_;
            return true;
        }
        at_ += text_.substr(at_, 2) == "\r\n" ? 2 : 1;
        ++line_;
        return false;
    }

    void add_lines(TableCell& cell, std::string_view body) {
        while (true) {
            const std::size_t end = body.find_first_of("\r\n");
            cell.push_back({.text = text::trim(body.substr(0, end)), .number = line_});
            if (end == std::string_view::npos) return;
            body.remove_prefix(end + (body.substr(end, 2) == "\r\n" ? 2 : 1));
            ++line_;
        }
    }

    std::string_view text_{};
    char delimiter_{};
    std::size_t at_{0};
    int line_{1};
    bool quotes_{true};
};

std::string joined(const TableCell& cell) {
    std::string text;
    for (const Line& line : cell) text += (text.empty() || line.blank() ? "" : " ") + std::string{line.text};
    return text::clean(text);
}

bool is_heading(const Record& record) {
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
    Record record{};
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
    for (const char delimiter : delimiters) {
        const std::size_t end = text.find_first_of("\r\n", at);
        if (text.substr(at, end - at).find(delimiter) == std::string_view::npos) continue;
        if (delimiter == ',' && text.substr(at, end - at).find(", ") != std::string_view::npos)
            continue; // a sentence
        Records records{text.substr(at, longest_heading), delimiter, line};
        Record record = records.next();
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

/// A line above the heading row ("Plan d'action 2012;;;"), without its delimiters.
Item item_above(const Record& record) {
    Item item{.first = record.first, .last = record.last};
    for (const TableCell& cell : record.cells) {
        const std::string text = joined(cell);
        if (!text.empty()) item.text += (item.text.empty() ? "" : " ") + text;
    }
    return item;
}

void add_lines_between(std::vector<Item>& items, std::string_view text, char delimiter) {
    for (Records records{text, delimiter, 1}; !records.done();) {
        Item item = item_above(records.next());
        if (!item.text.empty()) items.push_back(std::move(item));
    }
}

/// A quote inside a quoted cell is written twice.
void undouble_quotes(std::string& text) {
    for (std::size_t at = text.find("\"\""); at != std::string::npos; at = text.find("\"\"", at + 1))
        text.erase(at, 1);
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
    for (Records records{text.substr(heading->end), heading->delimiter, heading->next_line};
         !records.done();) {
        table.rows.push_back(records.next().cells);
    }
    for (Item& item : items_of(table, 1)) items.push_back(std::move(item));
    for (Item& item : items) undouble_quotes(item.text);
    return items;
}

} // namespace arrimage::plan
