#include "mail/smtp.hpp"

#include "domain/refusal.hpp"
#include "support/catch.hpp"
#include "support/fake_smtp.hpp"

#include <algorithm>
#include <future>
#include <map>

using namespace arrimage;
using namespace std::chrono_literals;
using support::FakeSmtp;
using support::SmtpScript;
using Fate = mail::Delivery::Fate;

namespace {

domain::Letter letter(std::int64_t id) {
    return {.id = {id},
            .recipient = "p" + std::to_string(id) + "@exemple.ca",
            .message = "Message-Id: <" + std::to_string(id) + "@exemple.ca>\r\n\r\n.point\r\nFin\r\n"};
}

std::vector<domain::Letter> letters(int count) {
    std::vector<domain::Letter> all;
    for (int i = 1; i <= count; ++i) all.push_back(letter(i));
    return all;
}

mail::Server in_the_clear(const FakeSmtp& server) {
    return {.url = server.url(), .tls = false, .patience = 1s};
}

std::map<std::int64_t, mail::Delivery> send(const mail::Server& server,
                                            const std::vector<domain::Letter>& all, int connections = 1) {
    std::map<std::int64_t, mail::Delivery> deliveries;
    const auto note = [&](const mail::Delivery& delivery) {
        if (!deliveries.emplace(delivery.letter.value, delivery).second)
            throw std::logic_error{"said twice what became of a letter"};
    };
    mail::smtp_transport(server, "coordination@exemple.ca", connections)(all, note, {});
    return deliveries;
}

int count(const std::vector<std::string>& commands, std::string_view beginning) {
    return static_cast<int>(
        std::ranges::count_if(commands, [&](const auto& command) { return command.starts_with(beginning); }));
}

struct Attempt {
    mail::Delivery delivery{};
    int arrived{0};
};

Attempt try_one(const SmtpScript& script) {
    FakeSmtp server{{script}};
    auto deliveries = send(in_the_clear(server), letters(1));
    return {deliveries.at(1), static_cast<int>(server.letters().size())};
}

SmtpScript with(std::string SmtpScript::*step, const std::string& reply) {
    SmtpScript script;
    script.*step = reply;
    return script;
}

} // namespace

TEST_CASE("Letters go one after the other over few connections, each to its own reader, byte for byte") {
    FakeSmtp server{{SmtpScript{}}};
    const auto all = letters(20);
    const auto deliveries = send(in_the_clear(server), all, 2);
    REQUIRE(deliveries.size() == 20);
    for (const auto& [id, delivery] : deliveries) CHECK(delivery.fate == Fate::left);
    CHECK(server.connections() <= 2);
    const auto commands = server.commands();
    CHECK(count(commands, "MAIL FROM:<coordination@exemple.ca>") == 20);
    for (const auto& each : all) CHECK(count(commands, "RCPT TO:<" + each.recipient + ">") == 1);
    auto arrived = server.letters();
    std::ranges::sort(arrived);
    CHECK(std::ranges::adjacent_find(arrived) == arrived.end());
    CHECK(arrived.front() == "Message-Id: <10@exemple.ca>\r\n\r\n..point\r\nFin\r\n");
}

TEST_CASE("What a server answers decides what becomes of a letter") {
    struct Case {
        std::string SmtpScript::*step;
        const char* reply;
        Fate fate;
        const char* words;
        int arrived; ///< letters whose end came
    };
    using S = SmtpScript;
    const Case cases[] = {
        {&S::greeting, "421 4.3.2 busy", Fate::later, "421 4.3.2 busy", 0},
        {&S::greeting, "554 5.7.1 not you", Fate::later, "554 5.7.1 not you", 0},
        {&S::greeting, "close", Fate::later, "", 0},
        {&S::greeting, "hang", Fate::later, "", 0},
        {&S::greeting, "hello", Fate::later, "", 0},
        {&S::greeting, "flood", Fate::later, "", 0},
        {&S::greeting, "long", Fate::later, "", 0},
        {&S::ehlo, "flood", Fate::later, "", 0},
        {&S::ehlo, "close", Fate::later, "", 0},
        {&S::ehlo, "550 5.7.0 go away", Fate::later, "550 5.7.0 go away", 0},
        {&S::mail, "421 4.7.0 too many", Fate::later, "421 4.7.0 too many", 0},
        {&S::mail, "450 4.1.8 wait", Fate::later, "450 4.1.8 wait", 0},
        {&S::mail, "550 5.1.8 sender refused", Fate::refused, "550 5.1.8 sender refused", 0},
        {&S::mail, "hang", Fate::later, "", 0},
        {&S::mail, "530 5.7.0 who are you", Fate::later, "530 5.7.0 who are you", 0},
        {&S::mail, "550 ", Fate::refused, "550", 0},
        {&S::mail, "600 6.0.0 what", Fate::later, "600 6.0.0 what", 0},
        {&S::mail, "flood", Fate::later, "", 0},
        {&S::rcpt, "421 4.3.0 closing", Fate::later, "421 4.3.0 closing", 0},
        {&S::rcpt, "450 4.2.0 greylisted", Fate::later, "450 4.2.0 greylisted", 0},
        {&S::rcpt, "452 4.2.2 mailbox full", Fate::later, "452 4.2.2 mailbox full", 0},
        {&S::rcpt, "550 5.1.1 unknown user", Fate::refused, "550 5.1.1 unknown user", 0},
        {&S::rcpt, "550-5.1.1 unknown\r\n550 5.1.1 user", Fate::refused, "550 5.1.1 unknown 5.1.1 user", 0},
        {&S::rcpt, "hang", Fate::later, "", 0},
        {&S::rcpt, "long", Fate::later, "", 0},
        {&S::rcpt, "close", Fate::later, "", 0},
        {&S::data, "451 4.3.0 later", Fate::later, "451 4.3.0 later", 0},
        {&S::data, "554 5.5.1 no", Fate::refused, "554 5.5.1 no", 0},
        {&S::data, "close", Fate::later, "", 0},
        {&S::body, "close", Fate::later, "", 0},
        {&S::data, "hang", Fate::later, "", 0},
        {&S::dot, "421 4.3.0 closing", Fate::later, "421 4.3.0 closing", 1},
        {&S::dot, "450 4.2.0 wait", Fate::later, "450 4.2.0 wait", 1},
        {&S::dot, "552 5.3.4 too big", Fate::refused, "552 5.3.4 too big", 1},
        {&S::dot, "554 5.7.1 spam", Fate::refused, "554 5.7.1 spam", 1},
        {&S::dot, "close", Fate::later, "", 1},
        {&S::dot, "hang", Fate::later, "", 1},
    };
    std::vector<std::future<Attempt>> attempts; // at once: some of them wait for long
    for (const auto& each : cases)
        attempts.push_back(std::async(std::launch::async, try_one, with(each.step, each.reply)));
    for (std::size_t i = 0; i < std::size(cases); ++i) {
        const auto& [step, reply, fate, words, arrived] = cases[i];
        const auto attempt = attempts[i].get();
        CAPTURE(reply, arrived, attempt.delivery.words);
        CHECK(attempt.delivery.fate == fate);
        CHECK_FALSE(attempt.delivery.words.empty());
        if (*words != '\0') CHECK(attempt.delivery.words == words);
        CHECK(attempt.delivery.words.find_first_of("\r\n") == std::string::npos);
        CHECK(attempt.arrived == arrived);
    }
}

TEST_CASE("A refused letter holds back none of the others") {
    FakeSmtp server{{with(&SmtpScript::rcpt, "550 5.1.1 unknown"), SmtpScript{}}};
    const auto deliveries = send(in_the_clear(server), letters(5));
    CHECK(deliveries.at(1).fate == Fate::refused);
    for (int id = 2; id <= 5; ++id) CHECK(deliveries.at(id).fate == Fate::left);
}

TEST_CASE("A server that is not there lets every letter wait") {
    std::string url;
    {
        FakeSmtp gone{{SmtpScript{}}};
        url = gone.url();
    }
    const auto deliveries = send({.url = url, .tls = false, .patience = 1s}, letters(3));
    REQUIRE(deliveries.size() == 3);
    for (const auto& [id, delivery] : deliveries) CHECK(delivery.fate == Fate::later);
}

TEST_CASE("Nothing is said of a letter to a server that does not offer encryption") {
    FakeSmtp server{{SmtpScript{}}};
    const auto deliveries = send({.url = server.url(), .patience = 1s}, letters(1));
    CHECK(deliveries.at(1).fate == Fate::later);
    CHECK(count(server.commands(), "MAIL") == 0);
}

TEST_CASE("A password is not said in the clear") {
    FakeSmtp server{{with(&SmtpScript::ehlo, "250-fake\r\n250 AUTH PLAIN LOGIN")}};
    const auto deliveries =
        send({.url = server.url(), .user = "odile", .password = "secret", .patience = 1s}, letters(1));
    CHECK(deliveries.at(1).fate == Fate::later);
    CHECK(count(server.commands(), "AUTH") == 0);
}

TEST_CASE("Asked to stop, it hands over no further letter") {
    FakeSmtp server{{SmtpScript{}}};
    std::stop_source stop;
    const auto all = letters(50);
    int known = 0;
    mail::smtp_transport(in_the_clear(server), "coordination@exemple.ca", 1)(
        all,
        [&](const mail::Delivery&) {
            if (++known == 5) stop.request_stop();
        },
        stop.get_token());
    CHECK(known == 5);
    CHECK(server.letters().size() == 5);
}

TEST_CASE("No address speaks to the server") {
    FakeSmtp server{{SmtpScript{}}};
    auto all = letters(3);
    all[0].recipient = "p1@exemple.ca>\r\nRCPT TO:<x@y.ca";
    all[1].recipient = "";
    const auto deliveries = send(in_the_clear(server), all);
    CHECK(deliveries.at(1).fate == Fate::refused);
    CHECK(deliveries.at(2).fate == Fate::refused);
    CHECK(deliveries.at(3).fate == Fate::left);
    CHECK(count(server.commands(), "RCPT") == 1);
    CHECK_THROWS_AS(mail::smtp_transport(in_the_clear(server), "a@b.ca>\r\nRSET", 1), domain::Refusal);
}

TEST_CASE("No text ends its letter before its end, for a lenient server or a strict one") {
    FakeSmtp server{{SmtpScript{}}};
    const char* hostile[] = {"\n.\n", "\r.\r", "\n.\r\n",  "\r\n.\n", "\r.\r\n",
                             "a\nb",  "a\rb",  "a\r\r\nb", "a\r",     "a\n"};
    auto all = letters(1);
    for (const auto* text : hostile) {
        all.push_back(letter(static_cast<std::int64_t>(all.size()) + 1));
        all.back().message += text;
    }
    const char* odd[] = {".\r\n",       "\r\n.\r\n", "..\r\n.\r\n", ".\r\nMAIL FROM:<x@y.ca>\r\n",
                         "no line end", "."};
    for (const auto* text : odd) {
        all.push_back(letter(static_cast<std::int64_t>(all.size()) + 1));
        all.back().message += text;
    }
    const auto deliveries = send(in_the_clear(server), all);
    for (const auto& each : all) {
        CAPTURE(each.message);
        const bool fit =
            each.id.value == 1 || each.id.value > static_cast<std::int64_t>(std::size(hostile)) + 1;
        CHECK((deliveries.at(each.id.value).fate == Fate::left) == fit);
    }
    CHECK(server.letters().size() == std::size(odd) + 1);
    CHECK(count(server.commands(), "MAIL FROM:<x@y.ca>") == 0);
}

TEST_CASE("Where no server hears of letters, a few stand for all of them") {
    using S = SmtpScript;
    const S cases[] = {with(&S::greeting, "421 4.3.2 busy"), with(&S::greeting, "close"),
                       with(&S::ehlo, "550 no"), with(&S::mail, "530 5.7.0 who are you")};
    for (const auto& script : cases) {
        FakeSmtp server{{script}};
        const auto deliveries = send(in_the_clear(server), letters(100), 4);
        REQUIRE(deliveries.size() == 100);
        for (const auto& [id, delivery] : deliveries) {
            CHECK(delivery.fate == Fate::later);
            CHECK_FALSE(delivery.words.empty());
        }
        CHECK(server.connections() < 30);
    }
}

TEST_CASE("Letters that are refused one by one hold back none after them, however many") {
    FakeSmtp server{{with(&SmtpScript::rcpt, "450 4.2.0 greylisted")}};
    send(in_the_clear(server), letters(30), 2);
    CHECK(count(server.commands(), "RCPT") == 30);
}

TEST_CASE("A server that ends each connection after some letters costs no letter anything") {
    FakeSmtp server{{with(&SmtpScript::dot, "250 2.0.0 Ok\r\n421 4.7.0 enough"), SmtpScript{}}};
    const auto deliveries = send(in_the_clear(server), letters(6));
    for (const auto& [id, delivery] : deliveries) CHECK(delivery.fate == Fate::left);
    CHECK(server.letters().size() == 6);
}
