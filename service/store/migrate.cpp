#include "store/migrate.hpp"

#include "embedded.hpp"

#include <SQLiteCpp/Statement.h>
#include <SQLiteCpp/Transaction.h>

#include <algorithm>
#include <charconv>
#include <stdexcept>
#include <string>

namespace arrimage::store {

namespace {

constexpr std::string_view folder = "schema/";

int number_of(std::string_view path) {
    int number = 0;
    const auto digits = path.substr(folder.size());
    std::from_chars(digits.data(), digits.data() + digits.size(), number);
    return number;
}

void check_foreign_keys(SQLite::Database& database) {
    SQLite::Statement check{database, "PRAGMA foreign_key_check"};
    if (check.executeStep())
        throw std::runtime_error{"a migration leaves a dangling reference in " +
                                 check.getColumn(0).getString()};
}

void run(SQLite::Database& database, const Migration& migration) {
    SQLite::Transaction transaction{database, SQLite::TransactionBehavior::IMMEDIATE};
    database.exec(std::string{migration.sql});
    check_foreign_keys(database);
    database.exec("PRAGMA user_version=" + std::to_string(migration.number));
    transaction.commit();
}

} // namespace

std::vector<Migration> shipped_migrations() {
    std::vector<Migration> migrations;
    for (const auto& file : embedded_files())
        if (file.path.starts_with(folder)) migrations.push_back({number_of(file.path), file.content});
    std::ranges::sort(migrations, {}, &Migration::number);
    for (std::size_t i = 0; i < migrations.size(); ++i)
        if (migrations[i].number != static_cast<int>(i) + 1)
            throw std::logic_error{"the migrations are not numbered from 1 without a gap"};
    return migrations;
}

int latest_version(std::span<const Migration> migrations) {
    return migrations.empty() ? 0 : migrations.back().number;
}

int schema_version(SQLite::Database& database) {
    return database.execAndGet("PRAGMA user_version").getInt();
}

void migrate(SQLite::Database& database, std::span<const Migration> migrations) {
    const int present = schema_version(database);
    for (const auto& migration : migrations)
        if (migration.number > present) run(database, migration);
}

} // namespace arrimage::store
