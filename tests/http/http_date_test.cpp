#include "http/http_date.hpp"

#include "support/catch.hpp"

using namespace arrimage::http;
using namespace std::chrono;

namespace {

constexpr sys_seconds example{seconds{784111777}}; // 1994-11-06 08:49:37 UTC
constexpr sys_seconds today = sys_days{2026y / November / 23};

} // namespace

TEST_CASE("A date is written in the one form that RFC 9110 lets us send") {
    CHECK(http_date(example) == "Sun, 06 Nov 1994 08:49:37 GMT");
    CHECK(http_date(sys_seconds{}) == "Thu, 01 Jan 1970 00:00:00 GMT");
    CHECK(http_date(sys_days{2004y / February / 29} + 23h + 59min + 59s) == "Sun, 29 Feb 2004 23:59:59 GMT");
    CHECK(http_date(sys_days{1969y / December / 31} + 1s) == "Wed, 31 Dec 1969 00:00:01 GMT");
}

TEST_CASE("The three forms of RFC 9110 are read as the same instant") {
    for (const char* text :
         {"Sun, 06 Nov 1994 08:49:37 GMT", "Sunday, 06-Nov-94 08:49:37 GMT", "Sun Nov  6 08:49:37 1994"}) {
        CAPTURE(text);
        CHECK(parse_http_date(text, today) == example);
    }
    CHECK(parse_http_date("Sun Nov 13 08:49:37 1994", today) == example + days{7});
}

TEST_CASE("What is written is read back, through every hour of sixty years") {
    for (sys_seconds time = sys_days{1970y / January / 1}; time < sys_days{2030y / January / 1};
         time += 7h + 13s)
        REQUIRE(parse_http_date(http_date(time), today) == time);
}

TEST_CASE("A two-digit year is the last one not more than fifty years ahead") {
    const auto year_of = [](const char* text, sys_seconds near) {
        const auto time = parse_http_date(text, near);
        return time ? static_cast<int>(year_month_day(floor<days>(*time)).year()) : 0;
    };
    CHECK(year_of("Thursday, 01-Jan-76 00:00:00 GMT", today) == 0); // in 2076 it is a Wednesday
    CHECK(year_of("Wednesday, 01-Jan-76 00:00:00 GMT", today) == 2076);
    CHECK(year_of("Saturday, 01-Jan-77 00:00:00 GMT", today) == 1977); // 2077 is 51 years ahead
    CHECK(year_of("Thursday, 01-Jan-04 00:00:00 GMT", sys_days{1999y / June / 1}) == 2004);
}

TEST_CASE("What is no HTTP date is not read as one") {
    for (const char* text : {"",
                             "0",
                             "now",
                             "Sun, 06 Nov 1994 08:49:37",
                             "Sun, 06 Nov 1994 08:49:37 UTC",
                             "Sun, 06 Nov 1994 08:49:37 GMT ",
                             " Sun, 06 Nov 1994 08:49:37 GMT",
                             "Sun, 6 Nov 1994 08:49:37 GMT",
                             "sun, 06 nov 1994 08:49:37 gmt",
                             "Mon, 06 Nov 1994 08:49:37 GMT",
                             "Sun, 31 Feb 1994 08:49:37 GMT",
                             "Sun, 00 Nov 1994 08:49:37 GMT",
                             "Sun, 06 Nov 1994 24:00:00 GMT",
                             "Sun, 06 Nov 1994 08:60:37 GMT",
                             "Sun, 06 Nov 1994 08:49:61 GMT",
                             "Sun, 06 Nov 94 08:49:37 GMT",
                             "Sunday, 06 Nov 1994 08:49:37 GMT",
                             "Sun, 06 Nov 1994 08:49:37 GMT; length=1234",
                             "1994-11-06T08:49:37Z",
                             "Sun Nov 6 08:49:37 1994",
                             "Sun, +6 Nov 1994 08:49:37 GMT",
                             "Sun, 06 Nov -994 08:49:37 GMT"}) {
        CAPTURE(text);
        CHECK_FALSE(parse_http_date(text, today));
    }
}

TEST_CASE("A leap second is the first second of the next minute") {
    CHECK(parse_http_date("Sat, 31 Dec 2016 23:59:60 GMT", today) == sys_days{2017y / January / 1});
}
