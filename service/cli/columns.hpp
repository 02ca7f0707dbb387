#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace arrimage::cli {

/// Rows of cells for a terminal, each column as wide as its widest cell and two spaces apart; one that is empty in
/// every row takes no room. No line ends in spaces.
class Columns {
  public:
    /// Every line begins with so many spaces.
    explicit Columns(std::size_t indent) : indent_(indent) {}

    void add(std::vector<std::string> cells);

    /// The rows, one a line.
    std::string text() const;

  private:
    std::size_t indent_;
    std::vector<std::size_t> widths_{};
    std::vector<std::vector<std::string>> rows_{};
};

} // namespace arrimage::cli
