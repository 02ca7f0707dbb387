#include "plan/reading.hpp"
#include "support/catch.hpp"

#include <string>

using namespace arrimage::plan;
using namespace std::string_literals;

namespace {

std::string utf16(std::string_view ascii, bool big_endian) {
    std::string bytes;
    for (const char c : ascii) bytes += big_endian ? "\0"s + c : std::string{c} + '\0';
    return bytes;
}

} // namespace

TEST_CASE("bytes that are text become UTF-8") {
    struct Case {
        std::string bytes, text;
    };
    const Case cases[] = {
        {"échéancier", "échéancier"},
        {"\xEF\xBB\xBFméthode", "méthode"},
        {"\xE9"
         "ch\xE9"
         "ancier \x96 d\x92ici",
         "échéancier – d’ici"},
        {"\x80 \x9C", "€ œ"},
        {"\xFF\xFE" + utf16("plan", false), "plan"},
        {"\xFE\xFF" + utf16("plan", true), "plan"},
        {utf16("Plan d'action", false), "Plan d'action"},
        {utf16("Plan d'action", true), "Plan d'action"},
        {"\xFF\xFE\xE9\x00\x3D\xD8\x00\xDE"s, "é\U0001F600"},
        {"\xFF\xFE\x3D\xD8"s, "\uFFFD"},
        {"", ""},
    };
    for (const Case& each : cases) {
        CAPTURE(each.text);
        CHECK(decode_text(each.bytes) == each.text);
    }
}

TEST_CASE("bytes that are no text are refused") {
    const std::string cases[] = {"PK\x03\x04\0\0\0\0\x08"s, std::string(400, '\x01'),
                                 "\x7F"
                                 "ELF\x02\x01\x01\0\0\0\0"s,
                                 "abc\0def"s};
    for (const std::string& bytes : cases) CHECK_FALSE(decode_text(bytes));
}
