#pragma once

#include "store/reserve.hpp"

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string_view>
#include <unordered_map>

namespace arrimage::store {

/// `read` never writes nor checkpoints and needs no lock; the database must be of the present version.
enum class Access { write, read };

/// The open database file with every setting in force, its prepared statements and its reserve of disk space.
class Connection {
  public:
    /// Opens, sets and reads back the settings, looks the file over when it is small, and migrates it (to write) or
    /// checks its version (to read). Throws Refusal for a file that is not ours, newer than us, damaged or read-only,
    /// and std::runtime_error when a setting does not take.
    Connection(const std::filesystem::path& file, Access access, std::uintmax_t reserve_bytes);

    /// An empty database of the present version, kept in memory.
    Connection();

    SQLite::Database& handle() noexcept { return handle_; }
    Reserve& reserve() noexcept { return reserve_; }

    /// A statement ready to be bound; give_back it afterwards.
    std::unique_ptr<SQLite::Statement> take(std::string_view sql);
    void give_back(std::string_view sql, std::unique_ptr<SQLite::Statement> statement) noexcept;

    /// Gives the reserve back when the disk is full, then raises (failure.hpp).
    [[noreturn]] void fail(const SQLite::Exception& error);

    /// Runs statements that give no row.
    void execute(const char* sql);

  private:
    SQLite::Database handle_;
    Reserve reserve_;
    std::unordered_map<std::string_view, std::unique_ptr<SQLite::Statement>> idle_;
};

} // namespace arrimage::store
