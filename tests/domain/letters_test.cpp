#include "domain/poll_letter.hpp"
#include "domain/sign_in_letter.hpp"
#include "plan/text.hpp"
#include "support/catch.hpp"

#include <algorithm>
#include <sstream>

using namespace arrimage;
using namespace std::chrono;
using domain::Language;
using domain::LetterText;

// The whole letters are in tests/golden/mail.

namespace {

constexpr Language languages[] = {Language::french, Language::english};

bool contains(const std::string& text, std::string_view part) {
    return text.find(part) != text.npos;
}

std::string on_one_line(std::string text) {
    std::ranges::replace(text, '\n', ' ');
    return text;
}

domain::PollLetter poll(std::size_t dates) {
    domain::PollLetter letter{.organisation = "Coordination régionale",
                              .asked_by = "Maëlle Gagnon-Côté",
                              .title = "Comité " + std::string(60, 'x') + " et suite",
                              .link = "https://exemple.ca/" + std::string(100, 'x')};
    for (std::size_t i = 0; i < dates; ++i) {
        const plan::Date date = 2004y / February / day{static_cast<unsigned>(i + 10)};
        letter.dates.push_back({{date, 13h + 30min}, {date, 16h}, "America/Toronto"});
    }
    return letter;
}

domain::SignInLetter sign_in(const char* user_agent) {
    return {.organisation = "Coordination régionale",
            .link = "https://exemple.ca/connexion/abc",
            .user_agent = user_agent};
}

void check_columns(const LetterText& letter, const std::string& link) {
    std::istringstream lines{letter.text};
    bool link_alone = false;
    for (std::string line; std::getline(lines, line);) {
        CAPTURE(line);
        if (line == link)
            link_alone = true;
        else
            CHECK(plan::text::columns(line) <= 72);
    }
    CHECK(link_alone);
    CHECK(letter.text.back() == '\n');
    CHECK(letter.text.find('\t') == std::string::npos);
}

} // namespace

TEST_CASE("A letter has lines of 72 columns, and its link alone on one, uncut") {
    for (const auto language : languages) {
        check_columns(domain::poll_letter(poll(5), language), poll(5).link);
        check_columns(domain::poll_reminder(poll(5), language), poll(5).link);
        check_columns(domain::sign_in_letter(sign_in(""), language), sign_in("").link);
    }
}

TEST_CASE("A poll names each of its dates, one to a line, and one date is said in the singular") {
    const auto text = domain::poll_letter(poll(2), Language::french).text;
    CHECK(contains(text, "Dates proposées"));
    CHECK(contains(text, "\n  - le mardi 10 février 2004 de 13\u00a0h\u00a030 à 16\u00a0h\n"));
    CHECK(contains(text, "\n  - le mercredi 11 février 2004 de 13\u00a0h\u00a030 à 16\u00a0h\n"));
    CHECK(contains(domain::poll_letter(poll(1), Language::french).text, "Date proposée\u00a0:"));
    CHECK(contains(domain::poll_letter(poll(1), Language::english).text, "Proposed date:"));
}

TEST_CASE("A poll says until when answers are taken") {
    auto letter = poll(2);
    const auto said = [&](Language language) {
        return on_one_line(domain::poll_letter(letter, language).text);
    };
    CHECK(contains(said(Language::french), "tant que la date n’est pas fixée"));
    letter.until = 2004y / February / 9;
    CHECK(contains(said(Language::french), "jusqu’au lundi 9 février 2004"));
    CHECK(contains(said(Language::english), "until Monday, February\u00a09, 2004"));
}

TEST_CASE("A poll that nobody in particular asks is asked by the organisation") {
    auto letter = poll(1);
    letter.asked_by.clear();
    CHECK(contains(domain::poll_letter(letter, Language::french).text,
                   "\nCoordination régionale vous demande"));
}

TEST_CASE("A reminder says so in its subject and repeats the dates and the link") {
    const auto letter = poll(3);
    const auto reminder = domain::poll_reminder(letter, Language::french);
    CHECK(reminder.subject == "Rappel – " + domain::poll_letter(letter, Language::french).subject);
    CHECK(contains(reminder.text, "le jeudi 12 février 2004"));
    CHECK(contains(reminder.text, letter.link));
}

TEST_CASE("A sign-in link says how long it serves and which browser asked") {
    const auto known = domain::sign_in_letter(sign_in("Firefox/140.0"), Language::french).text;
    CHECK(contains(known, "15\u00a0minutes"));
    CHECK(contains(known, "demandé avec Firefox."));
    const auto unknown = domain::sign_in_letter(sign_in("allez sur exemple.ca"), Language::french).text;
    CHECK_FALSE(contains(unknown, "demandé avec"));
    CHECK_FALSE(contains(unknown, "allez sur"));
}
