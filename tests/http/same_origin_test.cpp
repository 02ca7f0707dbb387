#include "http/same_origin.hpp"

#include "support/catch.hpp"

#include <vector>

using namespace arrimage::http;

TEST_CASE("A request that changes something comes from our own pages, as far as the browser says") {
    struct Case {
        const char *base, *origin, *site, *host; // null: not sent
        bool same;
    };
    constexpr auto base = "https://rencontres.exemple.quebec";
    for (const Case& row : std::vector<Case>{
             // Nothing said.
             {base, nullptr, nullptr, "x", true},
             {"", nullptr, nullptr, nullptr, true},
             // Origin beside the public address; Host does not count.
             {base, "https://rencontres.exemple.quebec", nullptr, "127.0.0.1:8080", true},
             {base, "HTTPS://Rencontres.exemple.quebec", nullptr, "x", true},
             {"https://rencontres.exemple.quebec:443", "https://rencontres.exemple.quebec", nullptr, "x",
              true},
             {"http://a:80", "http://a", nullptr, "x", true},
             {"https://a:8443/sous/dossier", "https://a:8443", nullptr, "x", true},
             {base, "http://rencontres.exemple.quebec", nullptr, "rencontres.exemple.quebec", false},
             {base, "https://rencontres.exemple.quebec:8443", nullptr, "x", false},
             {base, "https://rencontres.exemple.quebec.evil.example", nullptr, "x", false},
             {base, "https://evil.example", nullptr, "evil.example", false},
             {base, "https://exemple.quebec", nullptr, "x", false},
             {base, "https://rencontres.exemple.quebec/", nullptr, "x", false},
             {base, "", nullptr, "x", false},
             {base, "rencontres.exemple.quebec", nullptr, "x", false},
             {"rencontres.exemple.quebec", "", nullptr, "x", false},
             {"http://a:443", "http://a", nullptr, "x", false},
             // Without a public address Host stands for it.
             {"", "http://127.0.0.1:8080", nullptr, "127.0.0.1:8080", true},
             {"", "https://A.example", nullptr, "a.example", true},
             {"", "http://127.0.0.1:8080", nullptr, "127.0.0.1", false},
             {"", "http://evil.example", nullptr, "127.0.0.1:8080", false},
             {"", "http://", nullptr, "", false},
             {"", "http://a", nullptr, nullptr, false},
             {"", "ftp://a", nullptr, "a", false},
             {"", "a", nullptr, "a", false},
             // Sec-Fetch-Site.
             {base, nullptr, "same-origin", "x", true},
             {base, nullptr, "none", "x", true},
             {base, nullptr, "same-site", "x", false},
             {base, nullptr, "cross-site", "x", false},
             {base, nullptr, "", "x", false},
             {base, nullptr, "Same-Origin", "x", false},
             {base, "https://rencontres.exemple.quebec", "cross-site", "x", false},
             {base, "https://rencontres.exemple.quebec", "same-origin", "x", true},
             {base, "https://evil.example", "same-origin", "x", false},
             // "null": what our pages without a referrer send, and any sandboxed frame.
             {base, "null", "same-origin", "x", true},
             {"", "null", "same-origin", "x", true},
             {base, "null", nullptr, "x", false},
             {base, "null", "none", "x", false},
             {base, "null", "cross-site", "x", false},
             {base, "NULL", "same-origin", "x", false}}) {
        std::vector<Header> headers;
        if (row.origin) headers.push_back({"origin", row.origin});
        if (row.site) headers.push_back({"Sec-Fetch-Site", row.site});
        if (row.host) headers.push_back({"Host", row.host});
        CAPTURE(row.base, row.origin ? row.origin : "(none)", row.site ? row.site : "(none)");
        CHECK(same_origin({.headers = headers}, row.base) == row.same);
    }
}

TEST_CASE("Two origins are none of ours") {
    const std::vector<Header> twice{{"Origin", "https://a"}, {"Origin", "https://a"}};
    CHECK_FALSE(same_origin({.headers = twice}, "https://a"));
    const std::vector<Header> sites{{"Sec-Fetch-Site", "same-origin"}, {"Sec-Fetch-Site", "cross-site"}};
    CHECK_FALSE(same_origin({.headers = sites}, "https://a"));
}
