#pragma once

#include "domain/meeting.hpp"
#include "store/changes.hpp"
#include "store/connection.hpp"
#include "store/lock.hpp"
#include "store/query.hpp"

#include <atomic>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <mutex>
#include <optional>
#include <string_view>
#include <thread>

namespace arrimage::store {

struct Options {
    std::uintmax_t reserve_bytes{16 << 20}; ///< kept aside for a full disk; 0 for none
};

/// The data folder in the hands of this process: one connection, behind one mutex. Several threads may share it, each
/// through a Session or a Transaction of its own, for as short a time as it needs: no I/O, no rendering meanwhile.
class Database {
  public:
    /// To write: takes the folder's lock, makes what is missing, migrates. To read: see Access.
    /// Throws Refusal: conflict when another process writes there, unavailable for a folder or file that is read-only,
    /// damaged or newer, invalid for another program's file.
    static Database open(const std::filesystem::path& data, Access access = Access::write,
                         const Options& options = {});

    /// To write, with a lock already taken (FolderLock::try_take).
    explicit Database(FolderLock lock, const Options& options = {});

    /// An empty one that lives as long as this object.
    static Database in_memory();

    Database(const Database&) = delete;
    Database& operator=(const Database&) = delete;

    /// Grows with each commit that changed what people can see; never falls while the process lives.
    std::uint64_t version() const noexcept { return version_.load(std::memory_order_acquire); }

    /// Calls `ring` after each commit that kept letters; none when empty. It is called by the thread that commits, while
    /// the database is its own: `ring` does no more than wake another.
    void on_letters(std::function<void()> ring);

  private:
    friend class Session;
    friend class Transaction;
    struct InMemory {};
    explicit Database(InMemory) {}
    Database(const std::filesystem::path& file, Access access);

    std::optional<FolderLock> lock_; ///< first, so that it is given back last
    Connection connection_;
    std::mutex mutex_;
    std::atomic<std::thread::id> holder_{};
    std::atomic<std::uint64_t> version_{1};
    ChangeLog log_{}; ///< of the commits that version_ counts
    std::function<void()> ring_{};
};

/// The database, for this thread alone until it goes. Opening a second one meanwhile in the same thread is a bug and
/// throws std::logic_error rather than wait for ever.
class Session {
  public:
    explicit Session(Database& database);
    Session(const Session&) = delete;
    Session& operator=(const Session&) = delete;
    ~Session();

    Query query(std::string_view sql) { return Query{database_.connection_, sql}; }

    /// The version that this session reads, and keeps reading as long as it lives.
    std::uint64_t version() const noexcept { return database_.version(); }

    /// What was committed after that version; absent when it is too long ago to tell.
    std::optional<Changes> changes_since(std::uint64_t version) const {
        return database_.log_.since(version);
    }

  protected:
    Database& database_;

  private:
    std::unique_lock<std::mutex> hold_;
};

/// Why a transaction is opened: a `change` people can see; `bookkeeping` that no page and no feed shows; a `removal`,
/// which makes room or cuts an access.
enum class Purpose { change, bookkeeping, removal };

/// A Session whose changes are all kept by commit(), or none. Throws Refusal(unavailable) when the disk is too full for
/// a change; removals are still tried then. Once commit() returned, the change outlives a crash and a power cut.
class Transaction : public Session {
  public:
    explicit Transaction(Database& database, Purpose purpose = Purpose::change);
    ~Transaction();

    void commit();

    /// What a calendar shows changed at `at`: its changed_at grows, once, when this is committed.
    void touch(CalendarKey calendar, domain::Instant at);

    /// The same for all of them.
    void touch_all(domain::Instant at);

    /// For the log of changes: rows that this transaction writes and that subscribers will see.
    void touch(domain::MeetingId meeting) { changes_.meetings.insert(meeting); }
    void touch(domain::SubscriptionId subscription) { changes_.subscriptions.insert(subscription); }
    void touch_plans() { changes_.plans = true; }

    /// A letter was written: see Database::on_letters.
    void touch_letters() { letters_ = true; }

  private:
    Changes take_changes();

    Purpose purpose_;
    std::int64_t changes_before_{0};
    bool letters_{false};
    Changes changes_{};
    std::map<CalendarKey, domain::Instant> touched_;
    std::optional<domain::Instant> all_touched_;
};

} // namespace arrimage::store
