#include "mail/encoded_words.hpp"

#include "support/catch.hpp"

using namespace arrimage;

TEST_CASE("Header text is encoded only where a reader would not see it as written") {
    struct Case {
        const char* text;
        const char* header;
    };
    const Case cases[] = {
        {"", ""},
        {"Comite A-B, (x): y", "Comite A-B, (x): y"},
        {"a \"b\"", "=?UTF-8?Q?a_=22b=22?="},
        {"Réunion", "=?UTF-8?Q?R=C3=A9union?="},
        {"a: é", "=?UTF-8?Q?a=3A_=C3=A9?="},
        {"=?UTF-8?Q?a?=", "=?UTF-8?Q?=3D=3FUTF-8=3FQ=3Fa=3F=3D?="},
        {"a  b", "=?UTF-8?Q?a__b?="},
        {" a", "=?UTF-8?Q?_a?="},
        {"a ", "=?UTF-8?Q?a_?="},
    };
    for (const auto& [text, header] : cases) CHECK(mail::encoded_words(text) == header);
}

TEST_CASE("No encoded word is longer than 66 characters nor ends inside a character") {
    std::string text;
    for (int i = 0; i < 40; ++i) text += i % 3 == 0 ? "é" : i % 3 == 1 ? "😀" : "ab";
    auto words = mail::encoded_words(text) + " ";
    std::string bytes;
    while (!words.empty()) {
        const auto word = words.substr(0, words.find(' '));
        words.erase(0, word.size() + 1);
        CAPTURE(word);
        CHECK(word.size() <= 66);
        CHECK(word.starts_with("=?UTF-8?Q?"));
        CHECK(word.ends_with("?="));
        const auto first = word.substr(10, 3);
        CHECK((first == "=C3" || first == "=F0" || first.front() == 'a' || first.front() == 'b'));
    }
}
