#pragma once

#include <filesystem>
#include <optional>

namespace arrimage::store {

/// Where the data is: a folder, and the database in it.
struct Location {
    std::filesystem::path folder{};
    std::filesystem::path file{};
};

/// `data` is the data folder, existing or not, or a database file in one.
Location locate(const std::filesystem::path& data);

/// The right to write in a data folder, held by one process at a time through `arrimage.lock` (flock(2): the
/// system gives it back when the process ends, however it ends).
class FolderLock {
  public:
    /// Makes the folder (for its owner only) when it is missing. Absent when another process holds the lock, so that
    /// a command can be carried to the daemon that does. Throws Refusal(unavailable) when the folder cannot be written.
    static std::optional<FolderLock> try_take(const std::filesystem::path& data);

    /// As try_take, but throws Refusal(conflict) when another process holds it.
    static FolderLock take(const std::filesystem::path& data);

    FolderLock(FolderLock&& other) noexcept;
    FolderLock& operator=(FolderLock&&) = delete;
    ~FolderLock();

    const Location& location() const noexcept { return location_; }

  private:
    FolderLock(Location location, int descriptor);

    Location location_;
    int descriptor_{-1};
};

} // namespace arrimage::store
