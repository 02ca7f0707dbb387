#pragma once

#include "store/database.hpp"

#include <string>

namespace arrimage::actions {

/// Everybody, those who left too, as CSV that a spreadsheet of Québec opens right: UTF-8 with its mark, semicolons, CRLF.
/// A person has a line for each seat and function they ever had, one at least. No cell begins a formula. Imported into an
/// empty database it gives the same list, as long as no committee's name has a semicolon or a bar.
std::string export_persons(store::Database& database);

} // namespace arrimage::actions
