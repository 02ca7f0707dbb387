#include "mail/imap.hpp"

#include "support/catch.hpp"
#include "support/fake_imap.hpp"

#include <algorithm>
#include <future>

using namespace arrimage;
using namespace std::chrono_literals;
using mail::MailboxPosition;
using support::FakeImap;

namespace {

std::string mail_of(std::uint32_t uid) {
    return "Subject: " + std::to_string(uid) + "\r\n\r\nA" + std::to_string(uid) +
           " OK done\r\n)\r\n* BYE\r\n";
}

/// What was fetched, and where it may go on.
struct Reader {
    std::optional<MailboxPosition> known{};
    std::vector<std::string> taken{};
    std::size_t breaks_at{std::string::npos}; ///< the nth message cannot be kept

    void read(const FakeImap& server, const std::string& folder = "INBOX") {
        const mail::MailTaker taker{.begin = [this](const auto& position) { known = position; },
                                    .take =
                                        [this](const auto& bytes, const auto& position) {
                                            if (taken.size() == breaks_at)
                                                throw std::runtime_error{"the disk is full"};
                                            taken.push_back(bytes);
                                            known = position;
                                        }};
        known = mail::fetch_mail(
            {.url = server.url(folder), .user = "odile", .password = "secret", .tls = false, .patience = 1s},
            known, taker, {});
    }
};

void fill(FakeImap& server, std::uint32_t first, std::uint32_t last) {
    for (auto uid = first; uid <= last; ++uid) server.put(uid, {.bytes = mail_of(uid)});
}

std::vector<std::string> mails(std::uint32_t first, std::uint32_t last) {
    std::vector<std::string> all;
    for (auto uid = first; uid <= last; ++uid) all.push_back(mail_of(uid));
    return all;
}

} // namespace

TEST_CASE("Each message comes once, byte for byte, the oldest first, and is seen afterwards") {
    FakeImap server;
    fill(server, 5, 8);
    Reader reader;
    reader.read(server);
    CHECK(reader.taken == mails(5, 8));
    CHECK(reader.known == MailboxPosition{1, 8});
    CHECK(server.seen(5));
    reader.read(server);
    CHECK(reader.taken.size() == 4);
    fill(server, 9, 9);
    reader.read(server);
    CHECK(reader.taken == mails(5, 9));
}

TEST_CASE("Of a mailbox that is read for the first time, what nobody has seen is taken") {
    FakeImap server;
    server.put(3, {.bytes = mail_of(3), .seen = true});
    fill(server, 4, 4);
    server.put(7, {.bytes = mail_of(7), .seen = true});
    Reader reader;
    reader.read(server);
    CHECK(reader.taken == mails(4, 4));
    CHECK(reader.known == MailboxPosition{1, 7});
}

TEST_CASE("What somebody reads elsewhere before we do is taken all the same") {
    FakeImap server;
    fill(server, 1, 1);
    Reader reader;
    reader.read(server);
    server.put(2, {.bytes = mail_of(2), .seen = true});
    reader.read(server);
    CHECK(reader.taken == mails(1, 2));
}

TEST_CASE("An empty mailbox gives nothing, and what comes next is taken") {
    FakeImap server;
    Reader reader;
    reader.read(server);
    CHECK(reader.known == MailboxPosition{1, 0});
    server.put(1, {.bytes = mail_of(1), .seen = true});
    reader.read(server);
    CHECK(reader.taken == mails(1, 1));
}

TEST_CASE("A message that could not be kept comes again, whichever it was") {
    for (const std::size_t breaks_at : {0U, 1U, 3U}) {
        CAPTURE(breaks_at);
        FakeImap server;
        fill(server, 10, 14);
        Reader reader{.breaks_at = breaks_at};
        CHECK_THROWS(reader.read(server));
        reader.breaks_at = std::string::npos;
        reader.read(server);
        CHECK(reader.taken == mails(10, 14));
    }
}

TEST_CASE("A mailbox that began anew is read like a new one") {
    FakeImap server;
    fill(server, 1, 3);
    Reader reader;
    reader.read(server);
    server.renumber(2);
    server.put(1, {.bytes = mail_of(1), .seen = true});
    fill(server, 2, 2);
    reader.read(server);
    CHECK(reader.taken == std::vector{mail_of(1), mail_of(2), mail_of(3), mail_of(2)});
    CHECK(reader.known == MailboxPosition{2, 3});
}

TEST_CASE("Thousands of messages are all taken, however long their numbers") {
    FakeImap server;
    constexpr std::uint32_t first = 4'000'000'000, last = first + 8'000;
    fill(server, first, last);
    Reader reader;
    reader.read(server);
    CHECK(reader.taken.size() == last - first + 1);
    CHECK((reader.taken == mails(first, last)));
    CHECK(reader.known == MailboxPosition{1, last});
}

TEST_CASE("Of a message that is too large, the header alone is taken, even when its size is told wrong") {
    FakeImap server;
    const std::string header = "Subject: grosse\r\n\r\n";
    server.put(1, {.bytes = header + "a", .said_size = 40'000'000});
    server.put(2, {.bytes = header + std::string(34'000'000, 'a'), .said_size = 1'000});
    server.put(3, {.bytes = "Subject: " + std::string(2'000'000, 'a') + "\r\n\r\n", .said_size = 40'000'000});
    fill(server, 4, 4);
    Reader reader;
    reader.read(server);
    REQUIRE(reader.taken.size() == 4);
    CHECK(reader.taken[0] == header);
    CHECK(reader.taken[1] == header);
    CHECK(reader.taken[2].size() == 1U << 20);
    CHECK(reader.taken[3] == mail_of(4));
}

TEST_CASE("Messages are found among many, with any numbers") {
    FakeImap server;
    for (std::uint32_t i = 0; i < 300; ++i) {
        const auto uid = 1 + i * i * 1'000;
        server.put(uid, {.bytes = mail_of(uid), .seen = true});
    }
    for (std::uint32_t i = 0; i < 300; i += 37) {
        const auto last = 1 + i * i * 1'000;
        Reader reader{.known = MailboxPosition{1, last}};
        reader.read(server);
        CHECK(reader.taken.size() == 299 - i);
        if (!reader.taken.empty()) CHECK(reader.taken.front() == mail_of(1 + (i + 1) * (i + 1) * 1'000));
    }
}

TEST_CASE("A mailbox that was emptied is read on from where it was") {
    FakeImap server;
    server.put(4, {.bytes = mail_of(4), .vanishes = true});
    Reader reader;
    reader.read(server);
    CHECK(reader.taken.empty());
    CHECK(reader.known == MailboxPosition{1, 4});
}

TEST_CASE("A message removed meanwhile holds back none") {
    FakeImap server;
    fill(server, 1, 3);
    server.put(2, {.bytes = mail_of(2), .vanishes = true});
    Reader reader;
    reader.read(server);
    CHECK(reader.taken == std::vector{mail_of(1), mail_of(3)});
}

TEST_CASE("Asked to stop, it goes on there the next time") {
    FakeImap server;
    fill(server, 1, 5);
    std::stop_source stop;
    std::vector<std::string> taken;
    const mail::MailTaker taker{.take = [&](const auto& bytes, const auto&) {
        taken.push_back(bytes);
        if (taken.size() == 2) stop.request_stop();
    }};
    const mail::Server account{
        .url = server.url(), .user = "odile", .password = "x", .tls = false, .patience = 1s};
    const auto position = mail::fetch_mail(account, {}, taker, stop.get_token());
    CHECK(position == MailboxPosition{1, 2});
    mail::fetch_mail(account, position, taker, {});
    CHECK(taken == mails(1, 5));
}

TEST_CASE("A folder is named as its owner writes it") {
    FakeImap server;
    fill(server, 1, 1);
    Reader reader;
    reader.read(server, "Archives/Mes%20%22r%C3%A9ponses%22");
    CHECK(reader.taken == mails(1, 1));
    const auto commands = server.commands();
    CHECK(std::ranges::count(commands,
                             "STATUS \"Archives/Mes \\\"r\u00e9ponses\\\"\" (UIDVALIDITY UIDNEXT)") == 1);
}

TEST_CASE("A mailbox that cannot be read says why, in a bounded time, and takes nothing") {
    const std::pair<const char*, const char*> cases[] = {
        {"LOGIN", "NO [AUTHENTICATIONFAILED] no"},
        {"LOGIN", "hang"},
        {"SELECT", "NO no such folder"},
        {"STATUS", "NO not now"},
        {"STATUS", "close"},
        {"STATUS", "hang"},
        {"FETCH", "BAD what"},
        {"FETCH", "flood"},
        {"FETCH", "hang"},
        {"FETCH", "close"},
        {"UID FETCH 1 BODY", "NO not now"},
        {"UID FETCH 1 BODY", "hang"},
        {"UID FETCH 1 BODY", "close"},
    };
    const auto read_with = [](const std::string& command, const std::string& reply) {
        FakeImap server;
        fill(server, 1, 2);
        server.answer(command, reply);
        Reader reader;
        try {
            reader.read(server);
            return std::string{"nothing wrong"};
        } catch (const std::runtime_error& error) {
            return reader.taken.empty() ? "" : std::string{error.what()};
        }
    };
    const auto begun = std::chrono::steady_clock::now();
    std::vector<std::future<std::string>> readings; // at once: some of them wait for long
    for (const auto& [command, reply] : cases)
        readings.push_back(std::async(std::launch::async, read_with, command, reply));
    for (std::size_t i = 0; i < std::size(cases); ++i) {
        CAPTURE(cases[i].first, cases[i].second);
        CHECK(readings[i].get().empty());
    }
    CHECK(std::chrono::steady_clock::now() - begun < 10s);
}

TEST_CASE("A mailbox is not read in the clear, nor its password said, unless the settings say so") {
    FakeImap server;
    fill(server, 1, 1);
    int taken = 0;
    CHECK_THROWS_AS(
        mail::fetch_mail({.url = server.url(), .user = "odile", .password = "secret", .patience = 1s}, {},
                         {.take = [&](const auto&, const auto&) { ++taken; }}, {}),
        std::runtime_error);
    CHECK(taken == 0);
    for (const auto& command : server.commands()) CHECK(command.find("secret") == std::string::npos);
}
