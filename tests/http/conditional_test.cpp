#include "http/conditional.hpp"

#include "support/catch.hpp"

#include <array>

using namespace arrimage::http;
using namespace std::chrono;

namespace {

constexpr sys_seconds changed{seconds{784111777}}; // Sun, 06 Nov 1994 08:49:37 GMT
constexpr std::array<std::string_view, 2> etags{"\"b-gz\"", "\"b\""};

std::optional<std::size_t> held(std::vector<Header> headers) {
    return unchanged_etag({.method = "GET", .headers = std::move(headers)}, etags, changed);
}

} // namespace

TEST_CASE("An entity tag is found in the list of If-None-Match by weak comparison") {
    struct Case {
        const char* list;
        bool named;
    };
    for (const Case& row : std::vector<Case>{{"\"b\"", true},
                                             {"W/\"b\"", true},
                                             {"\"a\", \"b\"", true},
                                             {"\"a\",\"b\"", true},
                                             {" , \"a\" ,, W/\"b\" ", true},
                                             {"*", true},
                                             {"\"a,\\\", \"b\"", true},
                                             {"\"a, b\", \"c\"", false},
                                             {"\"B\"", false},
                                             {"\"\"", false},
                                             {"b", false},
                                             {"\"b", false},
                                             {"w/\"b\"", false},
                                             {"b, \"b\"", false},
                                             {"\"a\"x, \"b\"", false},
                                             {"\"a\", *", false},
                                             {"", false}}) {
        CAPTURE(row.list);
        CHECK(names_etag(row.list, "\"b\"") == row.named);
    }
    CHECK(names_etag("\"b\"", "W/\"b\""));
    CHECK(names_etag("\"\"", "\"\""));
}

TEST_CASE("When entity tags came they decide and the date is not looked at") {
    CHECK(held({{"If-None-Match", "\"b\""}}) == 1u);
    CHECK(held({{"If-None-Match", "\"b-gz\""}}) == 0u);
    CHECK(held({{"If-None-Match", "*"}}) == 0u);
    CHECK(held({{"If-None-Match", "\"old\""}, {"If-None-Match", "\"b\""}}) == 1u);
    CHECK_FALSE(held({{"If-None-Match", "\"old\""}, {"If-Modified-Since", "Sun, 06 Nov 1994 08:49:37 GMT"}}));
    CHECK(held({{"if-none-match", "\"b\""}, {"If-Modified-Since", "Sat, 05 Nov 1994 08:49:37 GMT"}}) == 1u);
}

TEST_CASE("Without entity tags the date is really compared") {
    struct Case {
        const char* date;
        bool unchanged;
    };
    for (const Case& row : std::vector<Case>{{"Sun, 06 Nov 1994 08:49:37 GMT", true},
                                             {"Sunday, 06-Nov-94 08:49:37 GMT", true},
                                             {"Sun Nov  6 08:49:37 1994", true},
                                             {"Sun, 06 Nov 1994 08:49:38 GMT", true},
                                             {"Sun, 06 Nov 1994 08:49:36 GMT", false},
                                             {"Thu, 01 Jan 1970 00:00:00 GMT", false},
                                             {"garbage", false},
                                             {"0", false},
                                             {"", false}}) {
        CAPTURE(row.date);
        CHECK(held({{"If-Modified-Since", row.date}}).has_value() == row.unchanged);
    }
    CHECK_FALSE(held({}));
}
