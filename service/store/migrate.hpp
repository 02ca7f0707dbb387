#pragma once

#include <SQLiteCpp/Database.h>

#include <span>
#include <string_view>
#include <vector>

namespace arrimage::store {

/// One numbered file of schema/: what leads from version number − 1 to version number.
struct Migration {
    int number{0};
    std::string_view sql{};
};

/// Those the binary carries, from 1 without a gap. Throws std::logic_error when the numbers have one.
std::vector<Migration> shipped_migrations();

int latest_version(std::span<const Migration> migrations);

/// The database's own version (PRAGMA user_version); 0 when it is empty.
int schema_version(SQLite::Database& database);

/// Runs those the database has not seen, each in one transaction that ends with a check of the foreign keys: a cut
/// in the middle leaves the version before. Throws what SQLite throws.
void migrate(SQLite::Database& database, std::span<const Migration> migrations);

} // namespace arrimage::store
