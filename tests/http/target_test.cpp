#include "http/target.hpp"

#include "support/catch.hpp"

#include <random>
#include <string>
#include <vector>

using namespace arrimage::http;

TEST_CASE("A target is read into a decoded path and the query as sent") {
    struct Case {
        const char* target;
        Target read;
    };
    for (const Case& row : std::vector<Case>{{"/", {"/", ""}},
                                             {"/plan", {"/plan", ""}},
                                             {"/plan?a=%2Fb&c=+", {"/plan", "a=%2Fb&c=+"}},
                                             {"/plan?", {"/plan", ""}},
                                             {"/?q=a?b", {"/", "q=a?b"}},
                                             {"/a+b", {"/a+b", ""}},
                                             {"/a%20b", {"/a b", ""}},
                                             {"/comit%C3%A9.ics", {"/comité.ics", ""}},
                                             {"/%61", {"/a", ""}},
                                             {"/a%25b", {"/a%b", ""}},
                                             {"/a//b", {"/a//b", ""}},
                                             {"/...", {"/...", ""}},
                                             {"/.well-known/caldav", {"/.well-known/caldav", ""}},
                                             {"/a|b?c=[d]", {"/a|b", "c=[d]"}},
                                             {"http://a/b?c", {"/b", "c"}},
                                             {"HTTPS://a", {"/", ""}},
                                             {"http://a?c", {"/", "c"}}}) {
        CAPTURE(row.target);
        const auto read = read_target(row.target);
        REQUIRE(read);
        CHECK(read->path == row.read.path);
        CHECK(read->query == row.read.query);
    }
}

TEST_CASE("A target that two readers could take for two paths is not read") {
    for (const std::string& target : std::vector<std::string>{
             "",     "x",     "*",       "?q",         "a:443",         "http://", "http:///x", "ftp://a/",
             "/a#b", "/a b",  "/\t",     "/\x7f",      "/\xc3\xa9",     "/%",      "/%2",       "/%g0",
             "/%2f", "/%2F",  "/%5c",    "/\\",        "/%00",          "/%0a",    "/%1f",      "/%7F",
             "/%ff", "/%c3",  "/%c0%af", "/%ed%a0%80", "/%f4%90%80%80", "/.",      "/..",       "/./",
             "/../", "/a/..", "/a/../b", "/%2e",       "/%2e%2e/x",     "/.%2E/x", "/a/./b"}) {
        CAPTURE(target);
        CHECK_FALSE(read_target(target));
    }
}

TEST_CASE("Well-formed UTF-8 is told from the rest as the Unicode table says") {
    for (const char* text :
         {"", "a", "é", "–", "\xf0\x9f\x98\x80", "\xed\x9f\xbf", "\xee\x80\x80", "\xf4\x8f\xbf\xbf"})
        CHECK(is_utf8(text));
    for (const char* text :
         {"\x80", "\xc3", "\xc0\x80", "\xc1\xbf", "\xe0\x9f\xbf", "\xe2\x80", "\xed\xa0\x80",
          "\xf0\x8f\xbf\xbf", "\xf4\x90\x80\x80", "\xf5\x80\x80\x80", "a\xff", "\xe2\x28\xa1"}) {
        CAPTURE(text);
        CHECK_FALSE(is_utf8(text));
    }
}

TEST_CASE("No target yields a path with a control character, a dot segment or bytes that are not UTF-8") {
    const unsigned seed = std::random_device{}();
    CAPTURE(seed);
    std::mt19937 random(seed);
    const std::vector<std::string> pieces{"/",   ".",   "..", "%2e", "%",   "a", "%c3",
                                          "%a9", "%00", "?",  "\\",  "%5C", "é", "%0"};
    for (int round = 0; round < 20'000; ++round) {
        std::string target = "/";
        for (auto left = random() % 8; left > 0; --left) target += pieces[random() % pieces.size()];
        const auto read = read_target(target);
        if (!read) continue;
        INFO(target);
        const std::string framed = read->path + "/";
        REQUIRE(is_utf8(read->path));
        REQUIRE(framed.find("/../") == framed.npos);
        REQUIRE(framed.find("/./") == framed.npos);
        REQUIRE(framed.find('\\') == framed.npos);
        for (char c : framed) REQUIRE((static_cast<unsigned char>(c) >= 0x20 && c != '\x7f'));
    }
}
