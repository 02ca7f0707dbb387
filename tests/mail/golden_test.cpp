#include "domain/poll_letter.hpp"
#include "domain/sign_in_letter.hpp"
#include "mail/compose.hpp"
#include "sample.hpp"
#include "support/catch.hpp"

#include <cstdlib>
#include <fstream>
#include <iterator>

// The expected bytes are in tests/golden/mail. ARRIMAGE_WRITE_GOLDEN=1 writes them anew, to be read before they are
// committed. tests/e2e/mail_test.py has another program read them.

namespace {

using namespace arrimage;
using namespace std::chrono_literals;
using domain::Language;

struct Golden {
    std::string file{};
    mail::Message message{};
};

domain::Sitting sitting(plan::Date date, std::chrono::minutes start, std::chrono::minutes end) {
    return {{date, start}, {date, end}, "America/Toronto"};
}

domain::PollLetter poll() {
    using namespace std::chrono;
    return {.organisation = "Coordination régionale",
            .asked_by = "Maëlle Gagnon-Côté",
            .title = "Comité de coordination, rencontre d’hiver sur l’hébergement et la sécurité alimentaire",
            .dates = {sitting(2004y / February / 12, 13h + 30min, 16h),
                      sitting(2004y / February / 17, 9h, 12h), sitting(2004y / March / 1, 19h, 21h)},
            .link = "https://rencontres.exemple.ca/sondage/q0Tz7cJ1vS9xkD4mWbLr8uYe2HnAf5Gp",
            .until = 2004y / February / 9};
}

domain::SignInLetter sign_in() {
    return {.organisation = "Coordination régionale",
            .link = "https://rencontres.exemple.ca/connexion/q0Tz7cJ1vS9xkD4mWbLr8uYe2HnAf5Gp",
            .user_agent = "Mozilla/5.0 (Windows NT 10.0; rv:140.0) Gecko/20100101 Firefox/140.0"};
}

mail::Message message(domain::LetterText body, Language language) {
    auto message = sample::message();
    message.body = std::move(body);
    message.language = language;
    return message;
}

mail::Message hostile() {
    auto message = sample::message();
    message.from.name = "Ronde « a »; \"b\" \\ (c) <d>";
    message.to.front().name = "=?UTF-8?Q?a=0D=0ABcc:_x@y.ca?=";
    message.body.subject =
        "Objet très long, replié entre ses mots et jamais dans un caractère\u00a0: 日本語 😀 "
        "éèêëàâîïôöùûüç éèêëàâîïôöùûüç éèêëàâîïôöùûüç Bcc: x@y.ca =?x?Q?=0D=0A?=";
    message.body.text =
        ".\nFrom moi\nfin de ligne blanche \n  et une ligne bien plus longue que ce qu’un serveur de "
        "courriel montre\u00a0: anticonstitutionnellementanticonstitutionnellement=3D\n";
    return message;
}

std::vector<Golden> goldens() {
    using domain::poll_letter, domain::poll_reminder, domain::sign_in_letter;
    constexpr auto french = Language::french, english = Language::english;
    return {{"sign-in-fr", message(sign_in_letter(sign_in(), french), french)},
            {"sign-in-en", message(sign_in_letter(sign_in(), english), english)},
            {"poll-fr", message(poll_letter(poll(), french), french)},
            {"poll-en", message(poll_letter(poll(), english), english)},
            {"poll-reminder-fr", message(poll_reminder(poll(), french), french)},
            {"poll-reminder-en", message(poll_reminder(poll(), english), english)},
            {"hostile", hostile()}};
}

std::string contents(const std::string& path) {
    std::ifstream file{path, std::ios::binary};
    return {std::istreambuf_iterator<char>{file}, {}};
}

} // namespace

TEST_CASE("The bytes of a letter are those of its golden file") {
    for (const auto& golden : goldens()) {
        const auto path = ARRIMAGE_SOURCE_DIR "/tests/golden/mail/" + golden.file + ".eml";
        const auto bytes = mail::compose(golden.message);
        if (std::getenv("ARRIMAGE_WRITE_GOLDEN") != nullptr) std::ofstream{path, std::ios::binary} << bytes;
        INFO(path);
        CHECK(bytes == contents(path));
    }
}
