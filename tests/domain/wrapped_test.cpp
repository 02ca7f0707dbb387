#include "domain/wrapped.hpp"

#include "plan/text.hpp"
#include "support/catch.hpp"

#include <sstream>

using namespace arrimage;
using domain::wrapped;

TEST_CASE("A paragraph has no line of more than 72 columns and loses no word") {
    std::string paragraph, once;
    for (int i = 0; i < 200; ++i)
        paragraph += (i % 7 == 0 ? "é" : "mot ") + std::string(static_cast<std::size_t>(i % 11), 'x') + " ";
    std::istringstream lines{wrapped(paragraph, "  - ")};
    int count = 0;
    for (std::string line; std::getline(lines, line); ++count) {
        CAPTURE(line);
        CHECK(plan::text::columns(line) <= 72);
        CHECK(line.substr(0, 4) == (count == 0 ? "  - " : "    "));
        CHECK(line.back() != ' ');
        once += line.substr(4) + " ";
    }
    CHECK(count > 10);
    std::istringstream before{paragraph}, after{once};
    for (std::string a, b; before >> a;) {
        after >> b;
        REQUIRE(a == b);
    }
}

TEST_CASE("A line is as full as it can be") {
    const std::string half(36, 'a'), rest(35, 'b');
    CHECK(wrapped(half + " " + rest) == half + " " + rest + "\n");
    CHECK(wrapped(half + " " + rest + "b") == half + "\n" + rest + "b\n");
}

TEST_CASE("A word that is too long has a line of its own, and a no-break space does not break") {
    const std::string address = "https://exemple.ca/" + std::string(80, 'x');
    CHECK(wrapped("ici " + address + " là") == "ici\n" + address + "\nlà\n");
    const std::string hour = std::string(70, 'a') + " 13\u00a0h\u00a030";
    CHECK(wrapped(hour) == std::string(70, 'a') + "\n13\u00a0h\u00a030\n");
    CHECK(wrapped("") == "\n");
}
