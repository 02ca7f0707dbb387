#include "ical/text.hpp"

#include "ical/content_lines.hpp"
#include "reading.hpp"
#include "support/catch.hpp"

namespace {

using namespace arrimage::ical;
using namespace std::string_literals;

} // namespace

TEST_CASE("A text of one line keeps its words apart and loses every control character") {
    const auto [text, expected] = GENERATE(table<std::string, std::string>({
        {"Réunion – 13 h 30", "Réunion – 13 h 30"},
        {"a\r\nb", "a b"},
        {"a\nb\rc\vd\fe\tf", "a b c d e f"},
        {"a\u0085b\u2028c\u2029d", "a b c d"},
        {"a\0b\x01\x1b[31m\x7f\u009b"s, "ab[31m"},
        {"  \u00a0a ", "\u00a0a"},
        {"\r\n", ""},
        {"", ""},
    }));
    CHECK(one_line(text) == expected);
}

TEST_CASE("A text of several lines keeps its lines, whatever ended them") {
    CHECK(several_lines("a\r\nb\rc\nd\u2028e\u2029f\u0085g\n\nh\ti\0\n"s) == "a\nb\nc\nd\ne\nf\ng\n\nh i");
}

TEST_CASE("What is not UTF-8 becomes U+FFFD, octet by octet") {
    const auto [text, expected] = GENERATE(table<std::string, std::string>({
        {"caf\xE9", "caf\uFFFD"},
        {"\xC3", "\uFFFD"},
        {"\xC0\xAF", "\uFFFD\uFFFD"},
        {"\xE2\x80", "\uFFFD\uFFFD"},
        {"\xED\xA0\x80", "\uFFFD\uFFFD\uFFFD"},
        {"\xF4\x90\x80\x80", "\uFFFD\uFFFD\uFFFD\uFFFD"},
        {"\xF0\x9F\x98\x80", "\U0001F600"},
        {"\xFF\xFE\x41", "\uFFFD\uFFFD\x41"},
        {"\xC2\r", "\uFFFD"},
    }));
    CHECK(one_line(text) == expected);
}

TEST_CASE("A URI holds only what RFC 3986 allows and loses line breaks") {
    const auto [text, expected] = GENERATE(table<std::string, std::string>({
        {"https://exemple.ca/r;v=1,2?q=a&b#c", "https://exemple.ca/r;v=1,2?q=a&b#c"},
        {"https://exemple.ca/%C3%A9", "https://exemple.ca/%C3%A9"},
        {"AZaz09-._~:/?#[]@!$&'()*+,;=%", "AZaz09-._~:/?#[]@!$&'()*+,;=%"},
        {"<>\"{}|\\^`", "%3C%3E%22%7B%7D%7C%5C%5E%60"},
        {"https://exemple.ca/é t", "https://exemple.ca/%C3%A9%20t"},
        {"https://a\r\nATTENDEE:mailto:b\t\\\"", "https://aATTENDEE:mailto:b%5C%22"},
    }));
    CHECK(uri(text) == expected);
}

TEST_CASE("A parameter value has neither double quote, caret nor backslash") {
    CHECK(parameter("A, B\\") == "A, B/");
    CHECK(parameter("Comité \"Famille\" ^n\r\nX:1") == "Comité 'Famille' n X:1");
    CHECK(parameter(" ^^ ").empty());
}

TEST_CASE("A line is folded at 75 octets, never inside a character nor an escape") {
    const std::string unit = GENERATE("a"s, "é"s, "€"s, "😀"s, "\\n"s, "\\\\"s, "é\\n€"s);
    for (std::size_t shift = 0; shift < 80; ++shift) {
        std::string line(shift, 'x');
        for (int i = 0; i < 200; ++i) line += unit;
        std::string folded;
        append_folded(folded, line);
        std::string joined;
        for (const auto& part : reading::lines(folded)) {
            CHECK(part.size() <= 75);
            CHECK(part.size() > 0);
            const auto content = joined.empty() ? part : part.substr(1);
            CHECK((static_cast<unsigned char>(content[0]) & 0xC0U) != 0x80);
            const auto last = part.find_last_not_of('\\');
            CHECK((part.size() - 1 - last) % 2 == 0);
            joined += content;
        }
        CHECK(joined == line);
    }
}
