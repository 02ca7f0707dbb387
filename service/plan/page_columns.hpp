#pragma once

#include "plan/lines.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace arrimage::plan {

/// A run of text between gaps of two spaces or more, and where it stands on the page.
struct Segment {
    std::string_view text{};
    int start{0}; ///< page column
    int end{0};   ///< page column after it
};

std::vector<Segment> segments_of(const Line& line);

/// A column heading and where it stands; words of headings on two lines are put together.
struct PageHeading {
    std::string text{};
    int start{0};
    int end{0};
};

/// The lines that hold the column headings of a table on a page.
struct Band {
    std::size_t first{0}; ///< index of a line
    std::size_t last{0};
    std::vector<PageHeading> headings{};
};

std::vector<Band> find_bands(const std::vector<Line>& lines);

/// Where each column of the table starts on the page. Headings may be centred over columns that are not, so the text
/// under them decides: a column starts where most of its lines do.
std::vector<int> column_starts(const Band& band, const std::vector<Line>& lines, std::size_t first,
                               std::size_t end);

/// Cuts lines at their columns. Extraction moves a column by some places from one row to the next, so a segment goes to
/// the column whose start is nearest, and the lines around tell where a column really starts in this row.
class LineCutter {
  public:
    /// `lines` must outlive the cutter.
    LineCutter(std::vector<int> starts, const std::vector<Line>& lines, std::size_t first, std::size_t end);

    /// The texts of the line at this index, one for each column, maybe empty.
    std::vector<std::string_view> cut(std::size_t index) const;

  private:
    std::size_t column_of(int start) const;
    void note_starts(std::size_t index);
    std::size_t cut_in(const Segment& segment, std::size_t column, std::size_t index) const;

    std::vector<int> starts_{};
    const std::vector<Line>& lines_;
    std::size_t first_{0};
    std::vector<int> seen_{}; ///< start of each column in each line, -1 where it has no text
};

} // namespace arrimage::plan
