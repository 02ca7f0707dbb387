#include "http/cookies.hpp"

#include "support/catch.hpp"

#include <stdexcept>
#include <vector>

using namespace arrimage::http;
using namespace std::chrono_literals;

namespace {

std::string read(const Cookie& cookie, std::vector<Header> headers) {
    return std::string(cookie.read({.headers = std::move(headers)}).value_or("nothing"));
}

} // namespace

TEST_CASE("A cookie is read by its whole name, or not at all") {
    struct Case {
        const char* sent;
        const char* read;
    };
    const Cookie cookie("seance", false);
    for (const Case& row : std::vector<Case>{{"seance=abc", "abc"},
                                             {"seance=", ""},
                                             {"a=b; seance=abc; c=d", "abc"},
                                             {"seance=a=b", "a=b"},
                                             {"a=\"x y\"; seance=abc", "abc"},
                                             {"seance=abc; seance=abc", "abc"},
                                             {"seance=abc; seance=abd", "nothing"},
                                             {"", "nothing"},
                                             {"seance", "nothing"},
                                             {"Seance=abc", "nothing"},
                                             {"xseance=abc", "nothing"},
                                             {"seance2=abc", "nothing"},
                                             {"a=seance=abc", "nothing"},
                                             {"__Host-seance=abc", "nothing"},
                                             {"a=b;seance=abc", "nothing"},
                                             {"a=b, seance=abc", "nothing"},
                                             {"seance =abc", "nothing"},
                                             {"seance= abc", "nothing"},
                                             {"seance=abc ", "nothing"},
                                             {"seance=\"abc\"", "nothing"},
                                             {"seance=a,b", "nothing"},
                                             {"seance=a\\b", "nothing"},
                                             {"seance=a;b", "nothing"},
                                             {"seance=é", "nothing"},
                                             {"seance=a\tb", "nothing"}}) {
        CAPTURE(row.sent);
        CHECK(read(cookie, {{"cookie", row.sent}}) == row.read);
    }
    CHECK(read(cookie, {}) == "nothing");
    CHECK(read(cookie, {{"Cookie", "a=b"}, {"Cookie", "seance=abc"}}) == "abc");
    CHECK(read(cookie, {{"Cookie", "seance=x"}, {"Cookie", "seance=abc"}}) == "nothing");
    CHECK(read(Cookie("seance", true), {{"Cookie", "seance=planted; __Host-seance=abc"}}) == "abc");
}

TEST_CASE("A cookie is set for this host, out of the reach of scripts and of other sites' forms") {
    CHECK(Cookie("seance", true).set("abc", 12h) ==
          "__Host-seance=abc; Path=/; Max-Age=43200; Secure; HttpOnly; SameSite=Lax");
    CHECK(Cookie("seance", false).set("abc", 30s) ==
          "seance=abc; Path=/; Max-Age=30; HttpOnly; SameSite=Lax");
    CHECK(Cookie("seance", true).forget() ==
          "__Host-seance=; Path=/; Max-Age=0; Secure; HttpOnly; SameSite=Lax");
    for (const char* value : {"a b", "a;b", "a,b", "a\"b", "a\\b", "a\r\nb", "é", "\x7f"}) {
        CAPTURE(value);
        CHECK_THROWS_AS(Cookie("seance", true).set(value, 1h), std::invalid_argument);
    }
}
