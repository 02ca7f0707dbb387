#pragma once

#include <string>

namespace arrimage::domain {

/// What begins a CSV file that spreadsheets open as UTF-8.
inline constexpr const char* csv_mark = "\xEF\xBB\xBF";

/// A text as a cell of CSV between semicolons, quoted where it must be, and never a formula (as domain::guarded).
std::string csv_cell(const std::string& text);

} // namespace arrimage::domain
