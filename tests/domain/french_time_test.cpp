#include "domain/french_time.hpp"

#include "support/catch.hpp"

using namespace arrimage::domain;
using namespace std::chrono_literals;
using arrimage::plan::from_iso;

TEST_CASE("times have no-break spaces around h and no zero minutes") {
    CHECK(french_time(13h + 30min) == "13\u00a0h\u00a030");
    CHECK(french_time(19h) == "19\u00a0h");
    CHECK(french_time(9h + 5min) == "9\u00a0h\u00a005");
    CHECK(french_time(0h) == "0\u00a0h");
}

TEST_CASE("a sitting names its day once") {
    const Sitting sitting{
        {*from_iso("2003-10-31"), 13h + 30min}, {*from_iso("2003-10-31"), 16h}, "America/Toronto"};
    CHECK(french_sitting(sitting) == "le vendredi 31 octobre 2003 de 13\u00a0h\u00a030 à 16\u00a0h");
    Sitting two_days = sitting;
    two_days.end.date = *from_iso("2003-11-01");
    CHECK(french_sitting(two_days) ==
          "le vendredi 31 octobre 2003 à 13\u00a0h\u00a030, jusqu’au samedi 1er novembre 2003 à 16\u00a0h");
}
