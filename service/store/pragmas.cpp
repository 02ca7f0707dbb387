#include "store/pragmas.hpp"

#include "domain/refusal.hpp"

#include <SQLiteCpp/Statement.h>
#include <sqlite3.h>

#include <stdexcept>
#include <string>

namespace arrimage::store {

namespace {

struct Pragma {
    const char* name{};
    const char* value{};
    const char* read_back{};
};

/// FULL, because an acknowledged change must outlive a power cut; no memory map, because of a known corruption.
constexpr Pragma common[] = {
    {"foreign_keys", "ON", "1"},  {"trusted_schema", "OFF", "0"},   {"cell_size_check", "ON", "1"},
    {"synchronous", "FULL", "2"}, {"busy_timeout", "5000", "5000"}, {"temp_store", "MEMORY", "2"},
};
constexpr Pragma of_files[] = {{"mmap_size", "0", "0"}};
constexpr Pragma of_writer[] = {{"journal_mode", "WAL", "wal"}, {"wal_autocheckpoint", "1000", "1000"}};
/// One connection alone checkpoints: two at once can lose commits in SQLite before 3.44.6, 3.50.7 and 3.51.3.
constexpr Pragma of_reader[] = {{"query_only", "ON", "1"}, {"wal_autocheckpoint", "0", "0"}};

struct Switch {
    const char* name{};
    int option{};
    int value{};
};

constexpr Switch switches[] = {
    {"DEFENSIVE", SQLITE_DBCONFIG_DEFENSIVE, 1},
    {"TRUSTED_SCHEMA", SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0},
    {"DQS_DDL", SQLITE_DBCONFIG_DQS_DDL, 0},
    {"DQS_DML", SQLITE_DBCONFIG_DQS_DML, 0},
    {"ENABLE_LOAD_EXTENSION", SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0},
};
constexpr Switch switches_of_reader[] = {{"NO_CKPT_ON_CLOSE", SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1}};

/// "ARRI"
constexpr int application_id = 0x41525249;

std::string query_text(SQLite::Database& database, const std::string& sql) {
    SQLite::Statement statement{database, sql};
    return statement.executeStep() ? statement.getColumn(0).getString() : "";
}

[[noreturn]] void refuse_setting(const std::string& name, const std::string& value) {
    throw std::runtime_error{"SQLite setting " + name + " did not take: it reads \"" + value + "\""};
}

template <std::size_t N>
void apply(SQLite::Database& database, const Pragma (&pragmas)[N]) {
    for (const auto& [name, value, expected] : pragmas) {
        const auto pragma = std::string{"PRAGMA "} + name;
        query_text(database, pragma + "=" + value);
        if (const auto found = query_text(database, pragma); found != expected) refuse_setting(name, found);
    }
}

template <std::size_t N>
void apply(SQLite::Database& database, const Switch (&options)[N]) {
    for (const auto& [name, option, value] : options) {
        int found = -1;
        sqlite3_db_config(database.getHandle(), option, value, nullptr);
        sqlite3_db_config(database.getHandle(), option, -1, &found);
        if (found != value) refuse_setting(name, std::to_string(found));
    }
}

bool is_empty(SQLite::Database& database) {
    return query_text(database, "SELECT count(*) FROM sqlite_schema") == "0";
}

} // namespace

void apply_pragmas(SQLite::Database& database, ConnectionKind kind) {
    sqlite3_extended_result_codes(database.getHandle(), 1);
    apply(database, switches);
    apply(database, common);
    if (kind != ConnectionKind::memory) apply(database, of_files);
    if (kind == ConnectionKind::writer) apply(database, of_writer);
    if (kind == ConnectionKind::reader) {
        apply(database, switches_of_reader);
        apply(database, of_reader);
    }
}

void claim_file(SQLite::Database& database) {
    if (query_text(database, "PRAGMA application_id") == "0" && is_empty(database))
        database.exec("PRAGMA application_id=" + std::to_string(application_id));
    check_file_is_ours(database);
}

void check_file_is_ours(SQLite::Database& database) {
    if (query_text(database, "PRAGMA application_id") == std::to_string(application_id)) return;
    throw domain::Refusal{
        domain::RefusalKind::invalid,
        "Ce fichier est la base de données d’un autre programme qu’Arrimage : il n’a pas été "
        "touché."};
}

} // namespace arrimage::store
