#include "actions/send_letters.hpp"

#include "actions/compose_letter.hpp"
#include "actions/retry_letter.hpp"
#include "domain/refusal.hpp"
#include "mail/folder_transport.hpp"
#include "store/letters.hpp"
#include "support/catch.hpp"
#include "support/store.hpp"

#include <csignal>
#include <fstream>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

using namespace arrimage;
using namespace arrimage::support;
using actions::send_letters;
using domain::Letter;
using domain::LetterId;
using store::Database;
using Fate = mail::Delivery::Fate;

namespace {

void write(Database& database, int count, bool secret = false) {
    store::Transaction transaction{database};
    for (int i = 0; i < count; ++i)
        store::save_letter(transaction, {.recipient = "odile@exemple.ca",
                                         .subject = "Réunion",
                                         .message = "Subject: a\r\n\r\n",
                                         .secret = secret,
                                         .written_at = noon()});
    transaction.commit();
}

/// "Subject", as dump writes bytes, anywhere in the database.
bool holds_message(Database& database) {
    store::Session session{database};
    return dump(session).find("5375626A656374") != std::string::npos;
}

std::vector<Letter> waiting(Database& database) {
    store::Session session{database};
    return store::list_waiting_letters(session, {}, 1'000);
}

struct Post {
    std::vector<std::int64_t> taken{};
    std::function<bool(LetterId)> takes{[](LetterId) { return true; }};

    mail::Transport transport() {
        return [this](auto letters, const auto& report, const auto& stop) {
            for (const Letter& letter : letters) {
                if (stop.stop_requested()) return;
                const bool takes_it = takes(letter.id);
                if (takes_it) taken.push_back(letter.id.value);
                report({letter.id, takes_it ? Fate::left : fate, takes_it ? "" : words});
            }
        };
    }

    Fate fate{Fate::later}; ///< of what it does not take
    std::string words{"421 no answer"};
};

} // namespace

TEST_CASE("A pass hands on every letter that waits, once, in the order in which they were written") {
    auto database = Database::in_memory();
    write(database, 45);
    Post post;
    const auto sending = send_letters(database, post.transport(), noon(9));
    CHECK(sending.left == 45);
    CHECK(sending.unsent.empty());
    CHECK(post.taken.size() == 45);
    CHECK(std::ranges::is_sorted(post.taken));
    CHECK(waiting(database).empty());
    CHECK(send_letters(database, post.transport(), noon(10)).left == 0);
    CHECK(post.taken.size() == 45);
    store::Session session{database};
    CHECK(store::list_recent_letters(session, 1).front().left_at == noon(9));
}

TEST_CASE("What cannot leave stays, holds back nobody, and is tried again by the next pass") {
    auto database = Database::in_memory();
    write(database, 45);
    Post post;
    post.takes = [](LetterId id) { return id.value % 2 == 0; };
    const auto first = send_letters(database, post.transport(), noon(9));
    CHECK(first.left == 22);
    REQUIRE(first.unsent.size() == 23);
    CHECK(first.unsent.front().id == LetterId{1});
    CHECK(first.unsent.front().why == "421 no answer");
    CHECK_FALSE(first.unsent.front().failed);
    CHECK(waiting(database).size() == 23);
    post.takes = [](LetterId) { return true; };
    CHECK(send_letters(database, post.transport(), noon(10)).left == 0);
    CHECK(send_letters(database, post.transport(), noon(9 + 60)).left == 23);
    CHECK(waiting(database).empty());
}

TEST_CASE("A secret is gone from the database once its letter has left, and not before") {
    auto database = Database::in_memory();
    write(database, 1, true);
    Post post;
    post.takes = [](LetterId) { return false; };
    send_letters(database, post.transport(), noon(9));
    CHECK(holds_message(database));
    post.takes = [](LetterId) { return true; };
    send_letters(database, post.transport(), noon(10), {}, actions::Pass::all_waiting);
    CHECK_FALSE(holds_message(database));
}

TEST_CASE("A pass that is asked to stop ends between two letters") {
    auto database = Database::in_memory();
    write(database, 10);
    std::stop_source stop;
    Post post;
    post.takes = [&](LetterId id) { return id.value < 4 || stop.request_stop(); };
    CHECK(send_letters(database, post.transport(), noon(9), stop.get_token()).left == 4);
    CHECK(waiting(database).size() == 6);
}

TEST_CASE("Sending letters changes nothing that pages and feeds show") {
    auto database = Database::in_memory();
    write(database, 1);
    const auto version = database.version();
    Post post;
    send_letters(database, post.transport(), noon(9));
    CHECK(database.version() == version);
}

TEST_CASE("What the server refuses is given up with its words, until a person has it tried again") {
    auto database = Database::in_memory();
    write(database, 2);
    Post post{.fate = Fate::refused, .words = "550 5.1.1 unknown"};
    post.takes = [](LetterId id) { return id.value == 2; };
    const auto first = send_letters(database, post.transport(), noon(9));
    CHECK(first.left == 1);
    REQUIRE(first.unsent.size() == 1);
    CHECK(first.unsent.front().failed);
    CHECK(waiting(database).empty());
    CHECK(send_letters(database, post.transport(), noon(10), {}, actions::Pass::all_waiting).unsent.empty());
    {
        store::Session session{database};
        const auto failed = store::list_recent_letters(session, 2).back();
        CHECK(failed.failed_at == noon(9));
        CHECK(failed.trouble == "550 5.1.1 unknown");
        CHECK(store::count_letters(session) == store::LetterCounts{.left = 1, .failed = 1});
    }
    const actions::Env env{database, noon(20), numbered_uids(), "essai"};
    int rings = 0;
    database.on_letters([&] { ++rings; });
    CHECK_THROWS_AS(actions::retry_letter(env, {2}), domain::Refusal);
    CHECK_THROWS_AS(actions::retry_letter(env, {99}), domain::Refusal);
    actions::retry_letter(env, {1});
    CHECK(rings == 1);
    CHECK_THROWS_AS(actions::retry_letter(env, {1}), domain::Refusal);
    post.takes = [](LetterId) { return true; };
    CHECK(send_letters(database, post.transport(), noon(21)).left == 1);
    CHECK(post.taken == std::vector<std::int64_t>{2, 1});
    database.on_letters({});
}

TEST_CASE("Nobody takes a letter for five days: it is given up") {
    auto database = Database::in_memory();
    write(database, 1);
    Post post;
    post.takes = [](LetterId) { return false; };
    auto now = noon();
    int attempts = 0;
    bool failed = false;
    for (; !failed && attempts < 100; now += std::chrono::minutes{1}) {
        const auto sending = send_letters(database, post.transport(), now);
        if (sending.unsent.empty()) continue;
        ++attempts;
        failed = sending.unsent.front().failed;
    }
    CHECK(failed);
    CHECK(attempts > 10);
    CHECK(now - noon() > std::chrono::hours{4 * 24});
    CHECK(now - noon() < std::chrono::hours{6 * 24});
}

TEST_CASE("A letter that was under way when the program ended is sent again, and counted") {
    auto database = Database::in_memory();
    write(database, 3);
    const auto end_under_way = [&] {
        const mail::Transport dies = [](auto, const auto&, const auto&) {
            throw std::runtime_error{"the end"};
        };
        CHECK_THROWS(send_letters(database, dies, noon(9), {}, actions::Pass::all_waiting));
    };
    end_under_way();
    Post post;
    CHECK(send_letters(database, post.transport(), noon(10)).interrupted == 3);
    CHECK(post.taken.size() == 3);
    CHECK(send_letters(database, post.transport(), noon(11)).interrupted == 0);
    store::Session session{database};
    CHECK(store::count_letters(session).interruptions == 3);
}

TEST_CASE(
    "A program that keeps ending while a letter is under way sends a copy each quarter of an hour at most") {
    auto database = Database::in_memory();
    write(database, 1);
    int copies = 0;
    const mail::Transport takes_and_dies = [&](auto letters, const auto&, const auto&) {
        copies += static_cast<int>(letters.size());
        throw std::runtime_error{"the end"};
    };
    for (int second = 0; second < 3'600; second += 5) {
        try {
            send_letters(database, takes_and_dies, noon(second));
        } catch (const std::runtime_error&) {
        }
    }
    CHECK(copies >= 4);
    CHECK(copies <= 6);
}

TEST_CASE("When what leaves cannot be noted, the rest stays here") {
    auto database = Database::in_memory();
    write(database, 400);
    {
        store::Transaction transaction{database, store::Purpose::bookkeeping};
        transaction
            .query("CREATE TRIGGER full BEFORE UPDATE OF left_at ON letters BEGIN SELECT RAISE(ABORT, "
                   "'full'); END")
            .run();
        transaction.commit();
    }
    Post post;
    post.takes = [](LetterId) {
        std::this_thread::sleep_for(std::chrono::milliseconds{1});
        return true;
    };
    CHECK_THROWS(send_letters(database, post.transport(), noon(9)));
    CHECK(post.taken.size() < 200);
    CHECK(waiting(database).size() == 400);
}

TEST_CASE("A letter keeps its Message-ID from one attempt to the next") {
    auto database = Database::in_memory();
    const actions::Env env{database, noon(), numbered_uids(), "essai"};
    {
        store::Transaction transaction{database};
        store::save_letter(transaction,
                           actions::compose_letter(env, {"Coordination", "c@exemple.ca", "America/Toronto"},
                                                   {.to = {"Odile", "o@exemple.ca"}, .body = {"a", "b\n"}}));
        transaction.commit();
    }
    std::vector<std::string> messages;
    const mail::Transport waits = [&](auto letters, const auto& report, const auto&) {
        for (const Letter& letter : letters) {
            messages.push_back(letter.message);
            CHECK(letter.message.find("Message-Id: <" + letter.message_id + ">\r\n") != std::string::npos);
            report({letter.id, Fate::later, "450 wait"});
        }
    };
    for (int i = 0; i < 3; ++i) send_letters(database, waits, noon(i), {}, actions::Pass::all_waiting);
    REQUIRE(messages.size() == 3);
    CHECK(messages[0] == messages[1]);
    CHECK(messages[0] == messages[2]);
}

TEST_CASE("A courier that dies at any moment loses no letter and makes no second file of one") {
    TemporaryFolder folder;
    constexpr int count = 200;
    {
        auto database = Database::open(folder.path() / "data");
        write(database, count);
    }
    const auto outbox = folder.path() / "outbox";
    for (int round = 0; round < 12; ++round) {
        const auto child = ::fork();
        if (child == 0) {
            auto database = Database::open(folder.path() / "data");
            send_letters(database, mail::folder_transport(outbox), noon(9), {}, actions::Pass::all_waiting);
            ::_exit(0);
        }
        ::usleep(static_cast<useconds_t>(15'000 + 3'000 * round));
        ::kill(child, SIGKILL);
        ::waitpid(child, nullptr, 0);
    }
    auto database = Database::open(folder.path() / "data");
    send_letters(database, mail::folder_transport(outbox), noon(9), {}, actions::Pass::all_waiting);
    CHECK(waiting(database).empty());
    int files = 0;
    for (const auto& entry : std::filesystem::directory_iterator{outbox}) {
        INFO(entry.path());
        CHECK(entry.path().extension() == ".eml");
        CHECK(entry.file_size() == std::string_view{"Subject: a\r\n\r\n"}.size());
        ++files;
    }
    CHECK(files == count);
}

TEST_CASE("A letter comes from the organisation's mailbox and bears a number of its own") {
    auto database = Database::in_memory();
    const actions::Env env{database, noon(), numbered_uids(), "essai"};
    const actions::Publisher publisher{"Coordination régionale", "Coordination@exemple.ca",
                                       "America/Toronto"};
    const actions::NewLetter asked{
        .to = {"Odile Tremblay", "Odile@Exemple.ca"}, .body = {"Réunion", "Bonjour.\n"}, .secret = true};
    const auto first = actions::compose_letter(env, publisher, asked);
    const auto second = actions::compose_letter(env, publisher, asked);
    CHECK(first.recipient == "odile@exemple.ca");
    CHECK(first.subject == "Réunion");
    CHECK(first.secret);
    CHECK(first.written_at == noon());
    CHECK(first.message.find("<coordination@exemple.ca>\r\n") != std::string::npos);
    CHECK(first.message.find("Message-Id: <uid-1@exemple.ca>\r\n") != std::string::npos);
    CHECK(second.message.find("Message-Id: <uid-2@exemple.ca>\r\n") != std::string::npos);
    auto hostile = asked;
    hostile.to.name = "Odile\r\nBcc: x@y.ca";
    CHECK_THROWS_AS(actions::compose_letter(env, publisher, hostile), domain::Refusal);
}
