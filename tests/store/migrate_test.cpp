#include "store/database.hpp"
#include "store/migrate.hpp"
#include "support/catch.hpp"
#include "support/store.hpp"

#include <SQLiteCpp/SQLiteCpp.h>
#include <sqlite3.h>

#include <csignal>
#include <fstream>
#include <regex>
#include <sstream>
#include <sys/wait.h>
#include <unistd.h>

using namespace arrimage;
using namespace arrimage::support;

namespace {

std::string read_schema() {
    std::ifstream file{std::string{ARRIMAGE_SOURCE_DIR} + "/schema/schema.sql"};
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

/// What the database is made of, without comments and spacing.
std::vector<std::string> structure(SQLite::Database& database) {
    std::vector<std::string> parts;
    SQLite::Statement query{database,
                            "SELECT type || ' ' || name || ' ' || coalesce(sql, '') FROM sqlite_schema"
                            " ORDER BY type, name"};
    while (query.executeStep()) {
        const auto bare = std::regex_replace(query.getColumn(0).getString(), std::regex{"--[^\n]*"}, "");
        const auto spaced = std::regex_replace(bare, std::regex{"\\s+"}, " ");
        parts.push_back(std::regex_replace(spaced, std::regex{" (?=[,)])"}, "")); // ADD COLUMN writes " , "
    }
    return parts;
}

SQLite::Database empty_database() {
    return SQLite::Database{":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE};
}

/// die() ends the process as a power cut would.
void add_die(SQLite::Database& database) {
    database.createFunction("die", 0, false, nullptr,
                            [](sqlite3_context*, int, sqlite3_value**) { ::kill(::getpid(), SIGKILL); });
}

} // namespace

TEST_CASE("The numbered files and the readable schema make the same database") {
    auto migrated = empty_database(), readable = empty_database();
    store::migrate(migrated, store::shipped_migrations());
    readable.exec(read_schema());
    CHECK(structure(migrated) == structure(readable));
    CHECK(store::schema_version(migrated) == store::latest_version(store::shipped_migrations()));
}

TEST_CASE("Every table and every column says what it is for, and every table what it holds about persons") {
    std::istringstream lines{read_schema()};
    std::string comment;
    bool inside = false;
    int tables = 0, columns = 0;
    const std::regex column{"^    [a-z_]+ +(INTEGER|TEXT|BLOB|REAL)\\b.*"};
    for (std::string line; std::getline(lines, line);) {
        CAPTURE(line);
        if (line.starts_with("--")) comment += line + "\n";
        if (line.empty()) comment.clear();
        if (line.starts_with("CREATE TABLE")) {
            inside = true;
            ++tables;
            CHECK(comment.find("Persons:") != std::string::npos);
        }
        if (inside && std::regex_match(line, column)) {
            ++columns;
            CHECK(line.find("-- ") != std::string::npos);
        }
        if (inside && line.starts_with(")")) {
            inside = false;
            CHECK(line == ") STRICT;");
        }
    }
    auto database = empty_database();
    database.exec(read_schema());
    CHECK(tables == database
                        .execAndGet("SELECT count(*) FROM sqlite_schema WHERE type = 'table'"
                                    " AND name NOT LIKE 'passage_texts%'")
                        .getInt());
    CHECK(columns == database
                         .execAndGet("SELECT count(*) FROM sqlite_schema s, pragma_table_info(s.name)"
                                     " WHERE s.type = 'table' AND s.name NOT LIKE 'passage_texts%'")
                         .getInt());
}

TEST_CASE("Migrations run once each, in order") {
    auto database = empty_database();
    const store::Migration all[] = {{1, "CREATE TABLE a (x); INSERT INTO a VALUES (1);"},
                                    {2, "ALTER TABLE a ADD COLUMN y; UPDATE a SET y = x + 1;"}};
    store::migrate(database, std::span{all}.first(1));
    CHECK(store::schema_version(database) == 1);
    store::migrate(database, all);
    store::migrate(database, all);
    CHECK(store::schema_version(database) == 2);
    CHECK(database.execAndGet("SELECT count(*) || '/' || max(y) FROM a").getString() == "1/2");
}

TEST_CASE("A migration that fails leaves the version before") {
    auto database = empty_database();
    const store::Migration all[] = {{1, "CREATE TABLE a (x);"},
                                    {2, "CREATE TABLE b (x); INSERT INTO nowhere VALUES (1);"}};
    CHECK_THROWS(store::migrate(database, all));
    CHECK(store::schema_version(database) == 1);
    CHECK_FALSE(database.tableExists("b"));
    SECTION("also one that leaves a dangling reference") {
        database.exec("PRAGMA foreign_keys=OFF");
        const store::Migration dangling[] = {
            {1, ""},
            {2, "CREATE TABLE c (id INTEGER PRIMARY KEY); CREATE TABLE d (c REFERENCES c);"
                "INSERT INTO d VALUES (7);"}};
        CHECK_THROWS(store::migrate(database, dangling));
        CHECK(store::schema_version(database) == 1);
    }
}

TEST_CASE("A process killed at any statement of a migration leaves the version before") {
    TemporaryFolder folder;
    const auto file = (folder.path() / "test.db").string();
    const store::Migration first{1, "CREATE TABLE a (x); INSERT INTO a VALUES (1), (2);"};
    {
        SQLite::Database database{file, SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE};
        database.exec("PRAGMA journal_mode=WAL");
        store::migrate(database, {&first, 1});
    }
    const char* const statements[] = {"CREATE TABLE b (x);", "INSERT INTO b SELECT x FROM a;",
                                      "DROP TABLE a;", "ALTER TABLE b RENAME TO a;"};
    for (std::size_t cut = 0; cut <= std::size(statements); ++cut) {
        std::string sql;
        for (std::size_t i = 0; i < std::size(statements); ++i) {
            if (i == cut) sql += "SELECT die();";
            sql += statements[i];
        }
        if (cut == std::size(statements)) sql += "SELECT die();";
        if (const auto child = ::fork(); child == 0) {
            SQLite::Database database{file, SQLite::OPEN_READWRITE};
            add_die(database);
            const store::Migration both[] = {first, {2, sql}};
            store::migrate(database, both);
            ::_exit(0);
        } else {
            int status = 0;
            ::waitpid(child, &status, 0);
            REQUIRE(WIFSIGNALED(status));
        }
        SQLite::Database database{file, SQLite::OPEN_READWRITE};
        CHECK(store::schema_version(database) == 1);
        CHECK(database.execAndGet("SELECT count(*) FROM a").getInt() == 2);
        CHECK_FALSE(database.tableExists("b"));
    }
}
