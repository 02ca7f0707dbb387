#include "domain/plain_text.hpp"

#include "domain/refusal.hpp"
#include "support/catch.hpp"

using namespace arrimage::domain;

TEST_CASE("a line of text may hold any character that is not a control") {
    for (const auto* text : {"", "Salle 3, à l’étage « Œuvre »", "\U0001f600", "a\u00a0b"})
        CHECK_NOTHROW(check_line("Le lieu", text, 100));
}

TEST_CASE("control characters, broken UTF-8 and over-long texts are refused at the edge") {
    for (const auto& text :
         {std::string{"a\r\nATTENDEE:x"}, std::string{"a\tb"}, std::string("a\0b", 3), std::string{"\x7f"},
          std::string{"\xc3"}, std::string{"\xc0\xaf"}, std::string{"\xed\xa0\x80"}, std::string{"\xff"},
          std::string{"\xf4\x90\x80\x80"}, std::string{"\xe9t\xe9"}})
        CHECK_THROWS_AS(check_line("Le lieu", text, 100), Refusal);
    CHECK_NOTHROW(check_line("Le lieu", std::string(100, 'a'), 100));
    CHECK_THROWS_AS(check_line("Le lieu", std::string(101, 'a'), 100), Refusal);
}
