#include "cli/columns.hpp"

#include "plan/text.hpp"

#include <algorithm>
#include <utility>

namespace arrimage::cli {

void Columns::add(std::vector<std::string> cells) {
    widths_.resize(std::max(widths_.size(), cells.size()));
    for (std::size_t i = 0; i < cells.size(); ++i)
        widths_[i] = std::max(widths_[i], plan::text::columns(cells[i]));
    rows_.push_back(std::move(cells));
}

std::string Columns::text() const {
    std::string text;
    for (const auto& row : rows_) {
        std::string line(indent_, ' ');
        for (std::size_t i = 0; i < row.size(); ++i)
            if (widths_[i] > 0) line.append(row[i]).append(widths_[i] - plan::text::columns(row[i]) + 2, ' ');
        line.erase(line.find_last_not_of(' ') + 1);
        text += line + "\n";
    }
    return text;
}

} // namespace arrimage::cli
