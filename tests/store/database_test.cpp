#include "domain/refusal.hpp"
#include "store/calendars.hpp"
#include "store/facts.hpp"
#include "support/catch.hpp"
#include "support/store.hpp"

#include <SQLiteCpp/SQLiteCpp.h>

#include <fstream>
#include <sys/mount.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

using namespace arrimage;
using namespace arrimage::support;
using domain::Refusal;
using domain::RefusalKind;
using store::Access;
using store::Database;
using store::Session;
using store::Transaction;

namespace fs = std::filesystem;

namespace {

std::string value(Session& session, std::string_view pragma) {
    auto query = session.query(pragma);
    query.next();
    return query.get<std::string>(0);
}

void add_fact(Database& database, const std::string& name, const std::string& text = "x") {
    Transaction transaction{database};
    store::save_fact(transaction, name, text);
    transaction.commit();
}

/// The kind of refusal an act ends in, or nothing when it succeeds.
template <class Act>
std::optional<RefusalKind> refusal_of(Act act) {
    try {
        act();
        return std::nullopt;
    } catch (const Refusal& refusal) {
        INFO(refusal.what());
        CHECK(std::string{refusal.what()}.ends_with('.'));
        return refusal.kind();
    }
}

/// Runs in a child, as nobody when we are root (whom no permission stops); gives its exit code.
template <class Act>
int in_child(Act act, bool as_nobody) {
    const auto child = ::fork();
    if (child == 0) {
        if (as_nobody && ::geteuid() == 0 && (::setgid(65534) != 0 || ::setuid(65534) != 0)) ::_exit(99);
        int code = 98;
        try {
            code = act();
        } catch (...) {
        }
        ::_exit(code);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

/// Returns at the very moment something more is acknowledged, at most a second later.
void wait_for_growth(const fs::path& file) {
    const auto size = [&] { return fs::exists(file) ? fs::file_size(file) : 0; };
    const auto end = std::chrono::steady_clock::now() + std::chrono::seconds{1};
    for (const auto before = size(); size() == before && std::chrono::steady_clock::now() < end;) {
    }
}

/// A file system of its own in a folder, as long as this lives; not mounted when we may not.
class SmallDisk {
  public:
    explicit SmallDisk(const fs::path& folder) : folder_(folder), mounted_(mount(0, "size=4m")) {}
    SmallDisk(const SmallDisk&) = delete;
    SmallDisk& operator=(const SmallDisk&) = delete;
    ~SmallDisk() {
        if (mounted_) ::umount(folder_.c_str());
    }

    bool mounted() const { return mounted_; }
    bool grow() { return mount(MS_REMOUNT, "size=32m"); }

  private:
    bool mount(unsigned long flags, const char* size) {
        return ::mount("arrimage", folder_.c_str(), "tmpfs", flags, size) == 0;
    }

    fs::path folder_;
    bool mounted_;
};

} // namespace

TEST_CASE("Every connection has the settings that the promise rests on") {
    struct Setting {
        const char* pragma;
        const char* writer;
        const char* reader;
    };
    const Setting settings[] = {
        {"PRAGMA foreign_keys", "1", "1"},
        {"PRAGMA trusted_schema", "0", "0"},
        {"PRAGMA cell_size_check", "1", "1"},
        {"PRAGMA synchronous", "2", "2"},
        {"PRAGMA busy_timeout", "5000", "5000"},
        {"PRAGMA mmap_size", "0", "0"},
        {"PRAGMA temp_store", "2", "2"},
        {"PRAGMA journal_mode", "wal", "wal"},
        {"PRAGMA query_only", "0", "1"},
        {"PRAGMA wal_autocheckpoint", "1000", "0"},
        {"PRAGMA application_id", "1095914057", "1095914057"},
        {"PRAGMA user_version", "8", "8"},
    };
    TemporaryFolder folder;
    auto writer = Database::open(folder.path());
    auto reader = Database::open(folder.path(), Access::read);
    Session writing{writer};
    Session reading{reader};
    for (const auto& [pragma, of_writer, of_reader] : settings) {
        INFO(pragma);
        CHECK(value(writing, pragma) == of_writer);
        CHECK(value(reading, pragma) == of_reader);
    }
    CHECK_THROWS(value(writing, "SELECT load_extension('x')"));
    CHECK_THROWS(value(writing, "SELECT \"no such column\""));
    CHECK_THROWS(reading.query("DELETE FROM facts").run());
}

TEST_CASE("The folder and the file are their owner's alone") {
    TemporaryFolder folder;
    const auto data = folder.path() / "a" / "b";
    const auto database = Database::open(data);
    CHECK(fs::status(data).permissions() == fs::perms::owner_all);
    CHECK(fs::status(data / "arrimage.db").permissions() == (fs::perms::owner_read | fs::perms::owner_write));
    CHECK(fs::file_size(data / "arrimage.reserve") == 16 << 20);
}

TEST_CASE("One process writes in a folder at a time") {
    TemporaryFolder folder;
    {
        auto first = Database::open(folder.path());
        CHECK(refusal_of([&] { Database::open(folder.path()); }) == RefusalKind::conflict);
        CHECK_FALSE(store::FolderLock::try_take(folder.path()));
        CHECK(in_child([&] { return store::FolderLock::try_take(folder.path()) ? 1 : 0; }, false) == 0);
        add_fact(first, "still", "here");
    }
    auto lock = store::FolderLock::try_take(folder.path());
    REQUIRE(lock);
    Database second{std::move(*lock)};
    Session session{second};
    CHECK(store::find_fact(session, "still") == "here");
}

TEST_CASE("A reader needs no lock and sees what is committed") {
    TemporaryFolder folder;
    auto writer = Database::open(folder.path());
    add_fact(writer, "one");
    auto reader = Database::open(folder.path() / "arrimage.db", Access::read);
    Session session{reader};
    CHECK(store::find_fact(session, "one"));
}

TEST_CASE("A database of a newer version is left alone") {
    TemporaryFolder folder;
    { Database::open(folder.path()); }
    {
        SQLite::Database newer{(folder.path() / "arrimage.db").string(), SQLite::OPEN_READWRITE};
        newer.exec("PRAGMA user_version=999");
    }
    CHECK(refusal_of([&] { Database::open(folder.path()); }) == RefusalKind::unavailable);
    CHECK(refusal_of([&] { Database::open(folder.path(), Access::read); }) == RefusalKind::unavailable);
}

TEST_CASE("Another program's database is left alone") {
    TemporaryFolder folder;
    const auto file = folder.path() / "arrimage.db";
    {
        SQLite::Database other{file.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE};
        other.exec("CREATE TABLE theirs (x)");
    }
    CHECK(refusal_of([&] { Database::open(folder.path()); }) == RefusalKind::invalid);
    SQLite::Database other{file.string(), SQLite::OPEN_READONLY};
    CHECK(other.execAndGet("PRAGMA journal_mode").getString() == "delete");
    CHECK(other.execAndGet("PRAGMA application_id").getInt() == 0);
}

TEST_CASE("A file that is no database, or a damaged one, is said so and left as it was") {
    TemporaryFolder folder;
    const auto file = folder.path() / "arrimage.db";
    SECTION("text") {
        std::ofstream{file} << std::string(5000, 'x');
        CHECK(refusal_of([&] { Database::open(folder.path()); }) == RefusalKind::unavailable);
        CHECK(fs::file_size(file) == 5000);
    }
    SECTION("a page overwritten") {
        {
            auto database = Database::open(folder.path());
            for (int i = 0; i < 200; ++i)
                add_fact(database, "fact " + std::to_string(i), std::string(300, 'y'));
        }
        std::fstream bytes{file, std::ios::in | std::ios::out | std::ios::binary};
        for (const std::streamoff page : {5, 8, 12, 20, 30})
            bytes.seekp(page * 4096) << std::string(600, '\xa5');
        bytes.close();
        CHECK(refusal_of([&] { Database::open(folder.path()); }) == RefusalKind::unavailable);
    }
    SECTION("cut short") {
        {
            auto database = Database::open(folder.path());
            for (int i = 0; i < 200; ++i)
                add_fact(database, "fact " + std::to_string(i), std::string(300, 'y'));
        }
        fs::resize_file(file, fs::file_size(file) / 2);
        CHECK(refusal_of([&] { Database::open(folder.path()); }) == RefusalKind::unavailable);
    }
}

TEST_CASE("A folder or a file that may not be written is said so") {
    TemporaryFolder folder;
    { Database::open(folder.path()); }
    const auto open = [&] {
        return refusal_of([&] { Database::open(folder.path()); }) == RefusalKind::unavailable ? 7 : 1;
    };
    SECTION("the folder") {
        fs::permissions(folder.path(), fs::perms::owner_read | fs::perms::owner_exec |
                                           fs::perms::others_read | fs::perms::others_exec);
        CHECK(in_child(open, true) == 7);
        fs::permissions(folder.path(), fs::perms::owner_all);
    }
    SECTION("the file") {
        fs::permissions(folder.path(), fs::perms::all);
        fs::permissions(folder.path() / "arrimage.lock", fs::perms::all);
        fs::permissions(folder.path() / "arrimage.db", fs::perms::owner_read | fs::perms::others_read);
        CHECK(in_child(open, true) == 7);
    }
}

TEST_CASE("A transaction keeps all or nothing, and only what people see raises the version") {
    auto database = Database::in_memory();
    const auto version = database.version();
    {
        Transaction dropped{database};
        store::save_fact(dropped, "dropped", "x");
    }
    CHECK(database.version() == version);
    {
        Transaction empty{database};
        empty.commit();
    }
    CHECK(database.version() == version);
    {
        Transaction aside{database, store::Purpose::bookkeeping};
        store::save_fact(aside, "aside", "x");
        aside.commit();
    }
    CHECK(database.version() == version);
    add_fact(database, "kept");
    CHECK(database.version() == version + 1);
    Session session{database};
    CHECK_FALSE(store::find_fact(session, "dropped"));
    CHECK(store::find_fact(session, "kept"));
    CHECK(store::find_fact(session, "aside"));
}

TEST_CASE("A thread cannot wait for itself") {
    auto database = Database::in_memory();
    Session session{database};
    CHECK_THROWS_AS(Session{database}, std::logic_error);
    CHECK_THROWS_AS(Transaction{database}, std::logic_error);
}

TEST_CASE("A failed statement leaves the connection fit for the next one") {
    auto database = Database::in_memory();
    {
        Transaction transaction{database};
        store::save_fact(transaction, "one", "x");
        CHECK_THROWS(transaction.query("INSERT INTO facts (name, value) VALUES ('one', 'y')").run());
    }
    add_fact(database, "one", "z");
    Session session{database};
    CHECK(store::find_fact(session, "one") == "z");
}

TEST_CASE("Several threads share a database without losing a change") {
    TemporaryFolder folder;
    auto database = Database::open(folder.path());
    constexpr int threads = 4, each = 50;
    std::vector<std::thread> workers;
    for (int t = 0; t < threads; ++t)
        workers.emplace_back([&, t] {
            for (int i = 0; i < each; ++i) {
                add_fact(database, std::to_string(t) + "-" + std::to_string(i));
                Session session{database};
                store::find_fact(session, "0-0");
                [[maybe_unused]] const auto version = database.version();
            }
        });
    for (auto& worker : workers) worker.join();
    Session session{database};
    CHECK(value(session, "SELECT count(*) FROM facts") == std::to_string(threads * each));
    CHECK(database.version() == 1 + threads * each);
}

TEST_CASE("What was acknowledged outlives the writer's sudden death, whole") {
    TemporaryFolder folder;
    const auto ledger = folder.path() / "ledger";
    std::size_t acknowledged = 0;
    for (int round = 0; round < 24; ++round) {
        const auto child = ::fork();
        if (child == 0) {
            auto database = Database::open(folder.path() / "data");
            for (int i = 0;; ++i) {
                const auto name = std::to_string(round) + "-" + std::to_string(i);
                Transaction transaction{database};
                store::save_fact(transaction, name + "-a", std::string(2000, 'a'));
                store::save_fact(transaction, name + "-b", std::string(2000, 'b'));
                transaction.commit();
                std::ofstream{ledger, std::ios::app} << name << std::endl;
            }
        }
        std::this_thread::sleep_for(std::chrono::milliseconds{40 + round * 7});
        if (round % 2 == 0) wait_for_growth(ledger);
        ::kill(child, SIGKILL);
        ::waitpid(child, nullptr, 0);
        auto database = Database::open(folder.path() / "data");
        Session session{database};
        std::ifstream lines{ledger};
        acknowledged = 0;
        for (std::string name; std::getline(lines, name); ++acknowledged) {
            REQUIRE(store::find_fact(session, name + "-a"));
            REQUIRE(store::find_fact(session, name + "-b"));
        }
        REQUIRE(value(session, "SELECT count(*) % 2 FROM facts") == "0");
        REQUIRE(value(session, "PRAGMA integrity_check") == "ok");
    }
    CHECK(acknowledged > 0);
}

TEST_CASE("A full disk refuses the change, keeps what was there, and takes up again once there is room") {
    TemporaryFolder folder;
    SmallDisk disk{folder.path()};
    if (!disk.mounted()) {
        WARN("left out: a small file system can be mounted only as root");
        return;
    }
    {
        auto database = Database::open(folder.path(), Access::write, {.reserve_bytes = 1 << 20});
        add_fact(database, "first");
        const auto fill = [&] {
            for (int i = 0; i < 1000; ++i) {
                Transaction transaction{database};
                store::save_fact(transaction, "a " + std::to_string(i), std::string(50'000, 'a'));
                store::save_fact(transaction, "b " + std::to_string(i), std::string(50'000, 'b'));
                transaction.commit();
            }
        };
        CHECK(refusal_of(fill) == RefusalKind::unavailable);
        CHECK_FALSE(fs::exists(folder.path() / "arrimage.reserve"));
        CHECK(refusal_of([&] { add_fact(database, "no room"); }) == RefusalKind::unavailable);
        {
            Session session{database};
            CHECK(store::find_fact(session, "first"));
            CHECK_FALSE(store::find_fact(session, "no room"));
            CHECK(value(session, "SELECT count(*) % 2 FROM facts") == "1");
            CHECK(value(session, "PRAGMA integrity_check") == "ok");
        }
        {
            Transaction removal{database, store::Purpose::removal};
            removal.query("DELETE FROM facts WHERE name IN ('a 0', 'b 0')").run();
            removal.commit();
        }
        REQUIRE(disk.grow());
        add_fact(database, "room again");
        CHECK(fs::exists(folder.path() / "arrimage.reserve"));
    }
}
