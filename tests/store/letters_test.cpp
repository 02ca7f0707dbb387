#include "store/letters.hpp"

#include "support/catch.hpp"
#include "support/store.hpp"

using namespace arrimage;
using namespace arrimage::support;
using domain::Letter;
using domain::LetterId;
using store::Database;
using store::Purpose;
using store::Session;
using store::Transaction;

namespace {

Letter letter(bool secret = false) {
    return {.recipient = "odile@exemple.ca",
            .subject = "Réunion",
            .message = std::string{"a\r\n\0b\r\n", 7},
            .secret = secret,
            .written_at = noon()};
}

LetterId save(Database& database, const Letter& letter) {
    Transaction transaction{database, Purpose::bookkeeping};
    const auto id = store::save_letter(transaction, letter);
    transaction.commit();
    return id;
}

void mark_left(Database& database, LetterId id, int seconds) {
    Transaction transaction{database, Purpose::bookkeeping};
    store::mark_letter_left(transaction, id, noon(seconds));
    transaction.commit();
}

std::vector<LetterId> ids(const std::vector<Letter>& letters) {
    std::vector<LetterId> all;
    for (const auto& each : letters) all.push_back(each.id);
    return all;
}

} // namespace

TEST_CASE("A letter comes back byte for byte, in the order in which letters were written") {
    auto database = Database::in_memory();
    auto first = letter();
    first.id = save(database, first);
    const auto second = save(database, letter(true));
    Session session{database};
    const auto waiting = store::list_waiting_letters(session, {}, 10);
    CHECK(ids(waiting) == std::vector{first.id, second});
    CHECK(waiting.front() == first);
    CHECK(ids(store::list_waiting_letters(session, {}, 1)) == std::vector{first.id});
    CHECK(ids(store::list_waiting_letters(session, first.id, 10)) == std::vector{second});
}

TEST_CASE("A letter belongs to the transaction that causes it") {
    auto database = Database::in_memory();
    {
        Transaction dropped{database};
        store::save_letter(dropped, letter());
    }
    Session session{database};
    CHECK(store::list_waiting_letters(session, {}, 10).empty());
}

TEST_CASE("A letter leaves once, and with a secret it leaves nothing behind but that it left") {
    auto database = Database::in_memory();
    const auto plain = save(database, letter());
    const auto secret = save(database, letter(true));
    mark_left(database, plain, 5);
    mark_left(database, secret, 6);
    mark_left(database, secret, 99);
    Session session{database};
    CHECK(store::list_waiting_letters(session, {}, 10).empty());
    const auto recent = store::list_recent_letters(session, 10);
    REQUIRE(ids(recent) == std::vector{secret, plain});
    CHECK(recent.front().left_at == noon(6));
    CHECK(recent.front().recipient == "odile@exemple.ca");
    auto messages = session.query("SELECT length(message) FROM letters ORDER BY id");
    messages.next();
    CHECK(messages.get<std::size_t>(0) == letter().message.size());
    messages.next();
    CHECK(messages.get<std::size_t>(0) == 0);
}

TEST_CASE("A report shows what waits, however old, and what was written last, without the messages") {
    auto database = Database::in_memory();
    const auto stuck = save(database, letter());
    std::vector<LetterId> left;
    for (int i = 0; i < 5; ++i) mark_left(database, left.emplace_back(save(database, letter())), i);
    Session session{database};
    const auto recent = store::list_recent_letters(session, 2);
    CHECK(ids(recent) == std::vector{left[4], left[3], stuck});
    for (const auto& each : recent) CHECK(each.message.empty());
}
