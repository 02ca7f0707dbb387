#include "domain/csv_cell.hpp"

#include "domain/person_cells.hpp"

namespace arrimage::domain {

std::string csv_cell(const std::string& text) {
    auto cell = guarded(text);
    if (cell.find_first_of("\";,\t\r\n'") == std::string::npos) return cell;
    for (auto at = cell.find('"'); at != std::string::npos; at = cell.find('"', at + 2))
        cell.insert(at, 1, '"');
    return '"' + cell + '"';
}

} // namespace arrimage::domain
