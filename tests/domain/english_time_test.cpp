#include "domain/english_time.hpp"

#include "support/catch.hpp"

using namespace arrimage;
using namespace std::chrono;

TEST_CASE("An hour is said in Canadian English") {
    struct Case {
        minutes time;
        const char* said;
    };
    const Case cases[] = {
        {0h, "midnight"},
        {0h + 5min, "12:05\u00a0a.m."},
        {9h, "9\u00a0a.m."},
        {11h + 59min, "11:59\u00a0a.m."},
        {12h, "noon"},
        {12h + 30min, "12:30\u00a0p.m."},
        {13h + 30min, "1:30\u00a0p.m."},
        {23h, "11\u00a0p.m."},
    };
    for (const auto& [time, said] : cases) CHECK(domain::english_time(time) == said);
}

TEST_CASE("A sitting says its day once, and its last day when that is another") {
    const auto friday = 2003y / October / 31;
    CHECK(domain::english_sitting({{friday, 13h + 30min}, {friday, 16h}, "America/Toronto"}) ==
          "Friday, October\u00a031, 2003, from 1:30\u00a0p.m. to 4\u00a0p.m.");
    CHECK(domain::english_sitting({{friday, 9h}, {2003y / November / 1, 12h}, "America/Toronto"}) ==
          "Friday, October\u00a031, 2003, from 9\u00a0a.m. to Saturday, November\u00a01, 2003, noon");
}
