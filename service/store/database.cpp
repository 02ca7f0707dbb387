#include "store/database.hpp"

#include "store/calendars.hpp"
#include "store/failure.hpp"

#include <algorithm>
#include <sqlite3.h>
#include <stdexcept>
#include <utility>

namespace arrimage::store {

Database Database::open(const std::filesystem::path& data, Access access, const Options& options) {
    if (access == Access::write) return Database{FolderLock::take(data), options};
    return Database{locate(data).file, access};
}

Database::Database(FolderLock lock, const Options& options)
    : lock_(std::move(lock)), connection_(lock_->location().file, Access::write, options.reserve_bytes) {}

Database::Database(const std::filesystem::path& file, Access access) : connection_(file, access, 0) {}

Database Database::in_memory() {
    return Database{InMemory{}};
}

void Database::on_letters(std::function<void()> ring) {
    const std::lock_guard hold{mutex_};
    ring_ = std::move(ring);
}

Session::Session(Database& database) : database_(database), hold_(database.mutex_, std::defer_lock) {
    if (database.holder_ == std::this_thread::get_id())
        throw std::logic_error{"this thread already has a session of this database"};
    hold_.lock();
    database.holder_ = std::this_thread::get_id();
}

Session::~Session() {
    database_.holder_ = std::thread::id{};
}

Transaction::Transaction(Database& database, Purpose purpose) : Session(database), purpose_(purpose) {
    auto& connection = database.connection_;
    if (purpose != Purpose::removal && !connection.reserve().restore()) refuse_full_disk();
    connection.execute("BEGIN IMMEDIATE");
    changes_before_ = connection.handle().getTotalChanges();
}

Transaction::~Transaction() {
    auto& handle = database_.connection_.handle();
    if (sqlite3_get_autocommit(handle.getHandle()) == 0) handle.tryExec("ROLLBACK");
}

void Transaction::commit() {
    auto& connection = database_.connection_;
    if (all_touched_)
        raise_all_calendars(*this, *all_touched_);
    else
        raise_calendars(*this, touched_);
    const bool changed = connection.handle().getTotalChanges() != changes_before_;
    connection.execute("COMMIT");
    if (letters_ && database_.ring_) database_.ring_();
    if (!changed || purpose_ == Purpose::bookkeeping) return;
    database_.log_.add(database_.version() + 1, take_changes());
    database_.version_.fetch_add(1, std::memory_order_release);
}

Changes Transaction::take_changes() {
    changes_.all_calendars = all_touched_.has_value();
    changes_.calendars.reserve(touched_.size());
    for (const auto& [calendar, at] : touched_) changes_.calendars.push_back(calendar);
    return std::exchange(changes_, {});
}

void Transaction::touch(CalendarKey calendar, domain::Instant at) {
    auto& newest = touched_[calendar];
    newest = std::max(newest, at);
}

void Transaction::touch_all(domain::Instant at) {
    all_touched_ = std::max(all_touched_.value_or(at), at);
}

} // namespace arrimage::store
