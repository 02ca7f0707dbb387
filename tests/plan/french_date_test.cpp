#include "plan/french_date.hpp"

#include "support/catch.hpp"

using namespace arrimage::plan;

namespace {
Interval interval(const char* start, const char* end) {
    Interval result;
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

TEST_CASE("an interval says what is known of it and no more") {
    CHECK(french_interval(interval("2003-10-31", "2003-10-31")) == "le 31 octobre 2003");
    CHECK(french_interval(interval("2003-06-01", "2003-06-30")) == "du 1er au 30 juin 2003");
    CHECK(french_interval(interval("2003-06-01", "2003-08-31")) == "du 1er juin au 31 août 2003");
    CHECK(french_interval(interval("2003-12-01", "2004-02-29")) == "du 1er décembre 2003 au 29 février 2004");
    CHECK(french_interval(interval("", "2004-03-31")) == "jusqu’au 31 mars 2004");
    CHECK(french_interval(interval("2004-05-01", "")) == "à compter du 1er mai 2004");
    CHECK(french_interval(interval("", "")) == "sans date");
}
