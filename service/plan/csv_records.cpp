#include "plan/csv_records.hpp"
#include "plan/text.hpp"

#include <algorithm>

namespace arrimage::plan {

CsvRecord CsvRecords::next(std::size_t most_cells) {
    CsvRecord record{.first = line_};
    for (bool more = true; more;) {
        TableCell cell;
        more = take_cell(cell);
        if (record.cells.size() < most_cells)
            record.cells.push_back(std::move(cell));
        else
            record.cut = true;
    }
    record.last = line_ - 1;
    return record;
}

bool CsvRecords::take_cell(TableCell& cell) {
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
std::string_view CsvRecords::ends() const {
    return delimiter_ == ';' ? ";\r\n" : delimiter_ == ',' ? ",\r\n" : "\t\r\n";
}

std::size_t CsvRecords::closing_quote(std::size_t at) const {
    for (at = text_.find('"', at); at != std::string_view::npos; at = text_.find('"', at + 2)) {
        if (at + 1 >= text_.size() || text_[at + 1] != '"') return at;
    }
    return std::string_view::npos;
}

void CsvRecords::skip_to_delimiter() {
    at_ = std::min(text_.find_first_of(ends(), at_), text_.size());
}

bool CsvRecords::end_cell() {
    if (at_ < text_.size() && text_[at_] == delimiter_) {
        ++at_;
        return true;
    }
    at_ += text_.substr(at_, 2) == "\r\n" ? 2 : 1;
    ++line_;
    return false;
}

void CsvRecords::add_lines(TableCell& cell, std::string_view body) {
    while (true) {
        const std::size_t end = body.find_first_of("\r\n");
        cell.push_back({.text = text::trim(body.substr(0, end)), .number = line_});
        if (end == std::string_view::npos) return;
        body.remove_prefix(end + (body.substr(end, 2) == "\r\n" ? 2 : 1));
        ++line_;
    }
}

std::string joined(const TableCell& cell) {
    std::string text;
    for (const Line& line : cell) text += (text.empty() || line.blank() ? "" : " ") + std::string{line.text};
    return text::clean(text);
}

void undouble_quotes(std::string& text) {
    for (std::size_t at = text.find("\"\""); at != std::string::npos; at = text.find("\"\"", at + 1))
        text.erase(at, 1);
}

} // namespace arrimage::plan
