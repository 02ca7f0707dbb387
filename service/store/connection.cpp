#include "store/connection.hpp"

#include "domain/refusal.hpp"
#include "store/failure.hpp"
#include "store/functions.hpp"
#include "store/migrate.hpp"
#include "store/pragmas.hpp"

#include <fcntl.h>
#include <sqlite3.h>
#include <unistd.h>

namespace arrimage::store {

namespace fs = std::filesystem;

namespace {

/// quick_check reads the whole file: about half a second for this much, and `arrimage check` does it for larger ones.
constexpr std::uintmax_t quickly_checked_bytes = 256 << 20;

/// SQLite would make it readable by everyone; a file that cannot be made is told by SQLite itself.
void make_private(const fs::path& file) {
    const int descriptor = ::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (descriptor >= 0) ::close(descriptor);
}

SQLite::Database open_file(const fs::path& file, Access access) {
    if (access == Access::write) make_private(file);
    return guarded([&] {
        return SQLite::Database{file.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_NOMUTEX};
    });
}

void refuse_newer(SQLite::Database& database) {
    const auto found = schema_version(database);
    const auto known = latest_version(shipped_migrations());
    if (found <= known) return;
    throw domain::Refusal{domain::RefusalKind::unavailable,
                          "La base de données vient d’une version plus récente d’Arrimage (schéma " +
                              std::to_string(found) + ", cette version connaît le schéma " +
                              std::to_string(known) + "). Installez la version récente."};
}

void refuse_older(SQLite::Database& database) {
    if (schema_version(database) == latest_version(shipped_migrations())) return;
    throw domain::Refusal{
        domain::RefusalKind::unavailable,
        "La base de données vient d’une version plus ancienne d’Arrimage. Démarrez le service "
        "une fois pour la mettre à jour."};
}

void look_over(SQLite::Database& database, const fs::path& file) {
    if (fs::file_size(file) > quickly_checked_bytes) return;
    SQLite::Statement check{database, "PRAGMA quick_check(1)"};
    if (!check.executeStep() || check.getColumn(0).getString() != "ok") refuse_damaged();
}

void prepare_to_write(SQLite::Database& database, const fs::path& file) {
    if (sqlite3_db_readonly(database.getHandle(), "main") == 1) refuse_read_only();
    claim_file(database);
    refuse_newer(database);
    apply_pragmas(database, ConnectionKind::writer);
    look_over(database, file);
    migrate(database, shipped_migrations());
}

void prepare_to_read(SQLite::Database& database, const fs::path& file) {
    check_file_is_ours(database);
    refuse_newer(database);
    refuse_older(database);
    apply_pragmas(database, ConnectionKind::reader);
    look_over(database, file);
}

} // namespace

Connection::Connection(const fs::path& file, Access access, std::uintmax_t reserve_bytes)
    : handle_(open_file(file, access)),
      reserve_(file.parent_path() / "arrimage.reserve", access == Access::write ? reserve_bytes : 0) {
    guarded([&] {
        if (access == Access::write)
            prepare_to_write(handle_, file);
        else
            prepare_to_read(handle_, file);
        add_functions(handle_);
    });
    reserve_.restore();
}

Connection::Connection()
    : handle_(":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE), reserve_({}, 0) {
    claim_file(handle_);
    apply_pragmas(handle_, ConnectionKind::memory);
    migrate(handle_, shipped_migrations());
    add_functions(handle_);
}

std::unique_ptr<SQLite::Statement> Connection::take(std::string_view sql) {
    if (auto node = idle_.extract(sql)) return std::move(node.mapped());
    try {
        return std::make_unique<SQLite::Statement>(handle_, std::string{sql});
    } catch (const SQLite::Exception& error) {
        fail(error);
    }
}

void Connection::give_back(std::string_view sql, std::unique_ptr<SQLite::Statement> statement) noexcept {
    if (!statement) return;
    statement->tryReset();
    try {
        statement->clearBindings();
        idle_.try_emplace(sql, std::move(statement));
    } catch (const std::exception&) {
        // It is only a cache: the statement is prepared anew next time.
    }
}

void Connection::fail(const SQLite::Exception& error) {
    if (is_disk_full(error)) reserve_.release();
    raise(error);
}

void Connection::execute(const char* sql) {
    try {
        handle_.exec(sql);
    } catch (const SQLite::Exception& error) {
        fail(error);
    }
}

} // namespace arrimage::store
