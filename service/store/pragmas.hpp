#pragma once

#include <SQLiteCpp/Database.h>

namespace arrimage::store {

enum class ConnectionKind { writer, reader, memory };

/// Sets what SQLite must do on this connection, and reads every value back. Throws std::runtime_error naming the first
/// that did not take: we do not run on a database that is less safe than promised.
void apply_pragmas(SQLite::Database& database, ConnectionKind kind);

/// Marks a new file as Arrimage's (application_id). Throws Refusal(invalid) for another program's file.
void claim_file(SQLite::Database& database);

/// Throws Refusal(invalid) unless the file is marked as Arrimage's.
void check_file_is_ours(SQLite::Database& database);

} // namespace arrimage::store
