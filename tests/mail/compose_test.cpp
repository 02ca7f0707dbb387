#include "mail/compose.hpp"

#include "domain/refusal.hpp"
#include "reading.hpp"
#include "sample.hpp"
#include "support/catch.hpp"

#include <cstdlib>
#include <iostream>
#include <random>

using namespace arrimage;

namespace {

constexpr int rounds = 2'000;

/// A new seed for each run; ARRIMAGE_SEED=… repeats one.
unsigned seed() {
    const char* asked = std::getenv("ARRIMAGE_SEED");
    const auto value = asked != nullptr ? static_cast<unsigned>(std::stoul(asked)) : std::random_device{}();
    std::cerr << "ARRIMAGE_SEED=" << value << '\n';
    return value;
}

bool contains(const std::string& bytes, std::string_view line) {
    return bytes.find(line) != bytes.npos;
}

/// Pieces that mail gives a meaning to, none of them a control character.
std::string random_line(std::mt19937& random) {
    static const std::vector<std::string> pieces{"a",
                                                 "Z",
                                                 " ",
                                                 "  ",
                                                 "é",
                                                 "œ",
                                                 "€",
                                                 "日",
                                                 "😀",
                                                 "\u00a0",
                                                 "\u2028",
                                                 "\u0085",
                                                 "=?",
                                                 "?=",
                                                 "=?UTF-8?Q?a=0D=0ABcc:_x@y.ca?=",
                                                 "\"",
                                                 "\\",
                                                 "(",
                                                 ")",
                                                 "<",
                                                 ">",
                                                 "@",
                                                 ",",
                                                 ";",
                                                 ":",
                                                 "_",
                                                 "=",
                                                 "=0A",
                                                 "%0d%0a",
                                                 "Bcc: x@y.ca",
                                                 "From ",
                                                 ".",
                                                 "--",
                                                 "&",
                                                 "x@y.ca",
                                                 "mot",
                                                 "anticonstitutionnellementanticonstitutionnellement"};
    std::string line;
    for (auto count = random() % 24; count > 0; --count) line += pieces[random() % pieces.size()];
    return line;
}

bool is_refused(const mail::Message& message) {
    try {
        mail::compose(message);
        return false;
    } catch (const domain::Refusal& refusal) {
        return refusal.kind() == domain::RefusalKind::invalid;
    }
}

std::string with_crlf(const std::string& text) {
    std::string out;
    for (const char c : text) out += c == '\n' ? "\r\n" : std::string{c};
    return out;
}

/// As readers show a name.
std::string stripped(const std::string& name) {
    const auto first = name.find_first_not_of(' ');
    return first == name.npos ? "" : name.substr(first, name.find_last_not_of(' ') + 1 - first);
}

/// CR LF at every end and nowhere else.
bool has_sound_lines(const std::string& bytes) {
    std::size_t begin = 0;
    while (begin < bytes.size()) {
        const auto end = bytes.find_first_of("\r\n", begin);
        if (end == bytes.npos || bytes.compare(end, 2, "\r\n") != 0 || end - begin > 998) return false;
        begin = end + 2;
    }
    return true;
}

} // namespace

TEST_CASE("A letter reads back as it was written") {
    const auto message = sample::message();
    const reading::Mail mail{mail::compose(message)};
    CHECK(mail.subject() == "Réunion de février");
    CHECK(mail.message_id() == message.message_id);
    CHECK(mail.mailboxes(GMIME_ADDRESS_TYPE_FROM) ==
          std::vector<std::string>{"Coordination régionale|coordination@exemple.ca"});
    CHECK(mail.mailboxes(GMIME_ADDRESS_TYPE_TO) ==
          std::vector<std::string>{"Odile Tremblay|odile@exemple.ca"});
    CHECK(mail.text() == "Bonjour,\r\n\r\nÀ bientôt.\r\n");
}

TEST_CASE("A letter is dated as the wall of its zone shows the hour") {
    struct Case {
        const char* zone;
        int days_later;
        const char* date;
    };
    const Case cases[] = {
        {"America/Toronto", 0, "Date: Thu, 05 Feb 2004 11:53:20 -0500\r\n"},
        {"America/Toronto", 150, "Date: Sun, 04 Jul 2004 12:53:20 -0400\r\n"},
        {"America/St_Johns", 0, "Date: Thu, 05 Feb 2004 13:23:20 -0330\r\n"},
        {"Asia/Tokyo", 0, "Date: Fri, 06 Feb 2004 01:53:20 +0900\r\n"},
        {"Etc/UTC", 0, "Date: Thu, 05 Feb 2004 16:53:20 +0000\r\n"},
    };
    for (const auto& [zone, days_later, date] : cases) {
        auto message = sample::message();
        message.zone = zone;
        message.date += std::chrono::days{days_later};
        CHECK(contains(mail::compose(message), date));
    }
}

TEST_CASE("A letter says that a program wrote it, and in which language") {
    auto message = sample::message();
    message.language = domain::Language::english;
    const auto bytes = mail::compose(message);
    CHECK(contains(bytes, "\r\nAuto-Submitted: auto-generated\r\n"));
    CHECK(contains(bytes, "\r\nContent-Language: en\r\n"));
    CHECK(contains(bytes, "\r\nContent-Type: text/plain; charset=utf-8\r\n"));
    CHECK(contains(bytes, "\r\nContent-Transfer-Encoding: quoted-printable\r\n"));
}

TEST_CASE("Someone without a name is written to at the address alone") {
    auto message = sample::message();
    message.to.front().name.clear();
    CHECK(contains(mail::compose(message), "\r\nTo: odile@exemple.ca\r\n"));
}

TEST_CASE("A text without a last line end gets one, and an empty one is no fault") {
    auto message = sample::message();
    message.body.text = "Fin";
    CHECK(reading::Mail{mail::compose(message)}.text() == "Fin\r\n");
    message.body.text.clear();
    CHECK(reading::Mail{mail::compose(message)}.text() == "\r\n");
}

TEST_CASE("No control character and no broken UTF-8 enters a letter") {
    std::vector<std::string> hostile{"\r\nBcc: x@y.ca", "\n",   "\r",   std::string(1, '\0'),
                                     "\x1b[2J",         "\x7f", "\xff", "\xed\xa0\x80"};
    for (const auto& ending : hostile) {
        CAPTURE(ending);
        for (auto* field : {+[](mail::Message& m) { return &m.from.name; },
                            +[](mail::Message& m) { return &m.to.front().name; },
                            +[](mail::Message& m) { return &m.from.address; },
                            +[](mail::Message& m) { return &m.to.front().address; },
                            +[](mail::Message& m) { return &m.body.subject; },
                            +[](mail::Message& m) { return &m.message_id; }}) {
            auto inside = sample::message();
            field(inside)->insert(2, ending);
            CHECK(is_refused(inside));
        }
        auto text = sample::message();
        text.body.text.insert(3, ending);
        CHECK(is_refused(text) == (ending.find('\n') != 0));
    }
}

TEST_CASE("What is no address is refused, before any mail server sees it") {
    for (const auto* address :
         {"", "odile", "odile@", "@exemple.ca", "odile@exemple", "a@b.ca,c@d.ca", "<a@b.ca>",
          "Odile <a@b.ca>", "a b@c.ca", "a@b.ca (x)", "é@exemple.ca", "a@b@c.ca"}) {
        CAPTURE(address);
        auto to = sample::message();
        to.to.front().address = address;
        CHECK(is_refused(to));
        auto from = sample::message();
        from.from.address = address;
        CHECK(is_refused(from));
        auto id = sample::message();
        id.message_id = address;
        CHECK(is_refused(id));
    }
}

TEST_CASE("No name, subject or text adds a header or a reader, and each reads back as it was") {
    std::mt19937 random{seed()};
    const auto names = reading::Mail{mail::compose(sample::message())}.header_names();
    for (int i = 0; i < rounds; ++i) {
        auto message = sample::message();
        message.from.name = random_line(random);
        message.to.front().name = random_line(random);
        message.body.subject = random_line(random);
        message.body.text = random_line(random) + "\n" + random_line(random) + "\n";
        const auto bytes = mail::compose(message);
        CAPTURE(i, bytes);
        REQUIRE(has_sound_lines(bytes));
        const reading::Mail mail{bytes};
        REQUIRE(mail.header_names() == names);
        REQUIRE(mail.subject() == message.body.subject);
        REQUIRE(mail.mailboxes(GMIME_ADDRESS_TYPE_FROM) ==
                std::vector{stripped(message.from.name) + "|coordination@exemple.ca"});
        REQUIRE(mail.mailboxes(GMIME_ADDRESS_TYPE_TO) ==
                std::vector{stripped(message.to.front().name) + "|odile@exemple.ca"});
        REQUIRE(mail.text() == with_crlf(message.body.text));
    }
}
