#include "http/return_path.hpp"

#include "support/catch.hpp"

#include <string>
#include <vector>

using namespace arrimage::http;
using namespace std::string_literals;

TEST_CASE("A path of ours is one to return to") {
    for (const char* path :
         {"/", "/plan", "/rencontres/3f2a/ordre-du-jour.html", "/comptes-rendus?q=r%C3%A9union&page=2",
          "/couverture?", "/comit%C3%A9", "/a:b", "/https:x", "/a//b", "/?u=//x", "/a@b", "/@x"}) {
        CAPTURE(path);
        CHECK(safe_return_path(path) == path);
    }
    CHECK(safe_return_path("/" + std::string(1'999, 'x')));
}

TEST_CASE("A path in which a browser could read another host is none to return to") {
    const std::vector<std::string> hostile{
        "",
        "x",
        "evil.example",
        "//evil.example",
        "///evil.example",
        "////evil.example",
        "//evil.example/%2f..",
        "/\\evil.example",
        "/\\/evil.example",
        "\\/evil.example",
        "\\\\evil.example",
        "\\evil.example",
        "/a\\b",
        "/?\\x",
        "/%5Cevil.example",
        "/%5c/evil.example",
        "/%2Fevil.example",
        "/%2f/evil.example",
        "/%09/evil.example",
        "/\t/evil.example",
        "\t//evil.example",
        " //evil.example",
        " /plan",
        "/ /evil.example",
        "/\r\n/evil.example",
        "/plan\r\nLocation: https://evil.example",
        "/%0d%0aLocation:%20https://evil.example",
        "/\n",
        "/\0/evil.example"s,
        "/%00//evil.example",
        "/\x7f",
        "https://evil.example",
        "http://evil.example/plan",
        "HTTPS:evil.example",
        "https:evil.example",
        "https:/evil.example",
        "https:///evil.example",
        "http:\\\\evil.example",
        "javascript:alert(1)",
        "java\tscript:alert(1)",
        "data:text/html,x",
        "mailto:a@evil.example",
        "/./evil",
        "/.//evil.example",
        "/..//evil.example",
        "/a/..//evil.example",
        "/%2e//evil.example",
        "/%2e%2e/%2e%2e//evil.example",
        "?next=//evil.example",
        "#//evil.example",
        "/#x",
        "@evil.example",
        ":80",
        "/\u3002evil",
        "\u2215\u2215evil.example",
        "/\uff0fevil.example",
        "/%ff",
        "/%zz",
        "/" + std::string(2'000, 'x'),
    };
    CHECK(hostile.size() >= 40);
    for (const auto& path : hostile) {
        CAPTURE(path);
        CHECK_FALSE(safe_return_path(path));
    }
}
