#pragma once

#include "plan/table.hpp"

#include <array>
#include <cstddef>
#include <string>
#include <string_view>

namespace arrimage::plan {

/// What may stand between two cells.
inline constexpr std::array csv_delimiters{';', '\t', ','};

/// A record, its cells cut into the lines they were typed on.
struct CsvRecord {
    TableRow cells{};
    int first{0};
    int last{0};
    bool cut{false}; ///< it had more cells than were asked for
};

/// Cuts text into records (RFC 4180), whatever ends its lines. The text must outlive what is cut from it. A quote that
/// is never closed is a mark like another, and so are those after it.
class CsvRecords {
  public:
    CsvRecords(std::string_view text, char delimiter, int line = 1)
        : text_{text}, delimiter_{delimiter}, line_{line} {}

    bool done() const { return at_ >= text_.size(); }
    std::size_t position() const { return at_ < text_.size() ? at_ : text_.size(); }
    int line() const { return line_; }

    /// The next record, of which at most so many cells are kept.
    CsvRecord next(std::size_t most_cells = std::string_view::npos);

  private:
    bool take_cell(TableCell& cell);
    std::string_view ends() const;
    std::size_t closing_quote(std::size_t at) const;
    void skip_to_delimiter();
    bool end_cell();
    void add_lines(TableCell& cell, std::string_view body);

    std::string_view text_{};
    char delimiter_{};
    std::size_t at_{0};
    int line_{1};
    bool quotes_{true};
};

/// The lines of a cell as one clean line; doubled quotes stay doubled.
std::string joined(const TableCell& cell);

/// A quote inside a quoted cell is written twice.
void undouble_quotes(std::string& text);

} // namespace arrimage::plan
