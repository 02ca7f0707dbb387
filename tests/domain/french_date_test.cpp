#include "domain/french_date.hpp"

#include "support/catch.hpp"

using namespace arrimage::domain;
using namespace std::chrono_literals;
using arrimage::plan::from_iso;

namespace {
arrimage::plan::Interval interval(const char* start, const char* end) {
    arrimage::plan::Interval result;
    if (*start) result.start = from_iso(start);
    if (*end) result.end = from_iso(end);
    return result;
}
} // namespace

TEST_CASE("days are written as in Québec") {
    CHECK(french_date(*from_iso("2003-10-31")) == "31 octobre 2003");
    CHECK(french_date(*from_iso("2003-04-01")) == "1er avril 2003");
    CHECK(french_day(*from_iso("2003-10-31")) == "vendredi 31 octobre 2003");
    CHECK(french_day(*from_iso("2004-02-29")) == "dimanche 29 février 2004");
}

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

TEST_CASE("an interval says what is known of it and no more") {
    CHECK(french_interval(interval("2003-10-31", "2003-10-31")) == "le 31 octobre 2003");
    CHECK(french_interval(interval("2003-06-01", "2003-06-30")) == "du 1er au 30 juin 2003");
    CHECK(french_interval(interval("2003-06-01", "2003-08-31")) == "du 1er juin au 31 août 2003");
    CHECK(french_interval(interval("2003-12-01", "2004-02-29")) == "du 1er décembre 2003 au 29 février 2004");
    CHECK(french_interval(interval("", "2004-03-31")) == "jusqu’au 31 mars 2004");
    CHECK(french_interval(interval("2004-05-01", "")) == "à compter du 1er mai 2004");
    CHECK(french_interval(interval("", "")) == "sans date");
}
