#pragma once

#include <string_view>
#include <vector>

namespace arrimage::plan {

/// One printed line, a view into the text it was cut from.
struct Line {
    std::string_view text{}; ///< without the spaces at both ends
    int number{0};           ///< from 1, as an editor counts
    int indent{0};           ///< columns before the text
    bool page_start{false};  ///< a form feed stands before it
    bool furniture{false};   ///< a page number, or a header or footer repeated on the pages

    bool blank() const { return text.empty(); }
};

/// Cuts at LF, CR LF or CR. Form feeds are taken out of the text and remembered; page furniture is marked.
std::vector<Line> split_lines(std::string_view text);

/// A line drawn with dashes, equal signs, pipes: it parts a table and says nothing.
bool is_ruler(std::string_view text);

/// "Page 3 de 10", "- 3 -", "Plan d'action 2003-2004   Page 3": a line that only tells the page.
bool is_page_number(std::string_view text);

} // namespace arrimage::plan
