#pragma once

#include <SQLiteCpp/Database.h>

namespace arrimage::store {

/// Adds what our SQL calls and SQLite lacks: `folded(text)`, the text as plan::text::fold gives it, to search and sort
/// by name whatever the accents and capitals.
void add_functions(SQLite::Database& database);

} // namespace arrimage::store
