#include "http/client_address.hpp"

#include "domain/refusal.hpp"
#include "support/catch.hpp"

#include <vector>

using namespace arrimage::http;

namespace {

std::string client(std::string_view peer, std::string_view proxy, std::vector<Header> headers) {
    return client_address({.headers = std::move(headers), .client = peer}, proxy);
}

} // namespace

TEST_CASE("The client is who the trusted proxy says, and the peer for everybody else") {
    struct Case {
        const char *peer, *proxy, *forwarded, *client;
    };
    for (const Case& row :
         std::vector<Case>{{"127.0.0.1", "127.0.0.1", "203.0.113.7", "203.0.113.7"},
                           {"127.0.0.1", "127.0.0.1", "198.51.100.1, 203.0.113.7", "203.0.113.7"},
                           {"127.0.0.1", "127.0.0.1", "forged, 203.0.113.7 ", "203.0.113.7"},
                           {"127.0.0.1", "127.0.0.1", "2001:DB8:0::7", "2001:db8::7"},
                           {"127.0.0.1", "127.0.0.1", "::ffff:203.0.113.7", "203.0.113.7"},
                           {"::ffff:127.0.0.1", "127.0.0.1", "203.0.113.7", "203.0.113.7"},
                           {"::1", "0:0::1", "203.0.113.7", "203.0.113.7"},
                           {"fe80::1%eth0", "fe80::1", "203.0.113.7", "203.0.113.7"},
                           // What is no address leaves the peer.
                           {"127.0.0.1", "127.0.0.1", "", "127.0.0.1"},
                           {"127.0.0.1", "127.0.0.1", "203.0.113.7,", "127.0.0.1"},
                           {"127.0.0.1", "127.0.0.1", "203.0.113.7, unknown", "127.0.0.1"},
                           {"127.0.0.1", "127.0.0.1", "203.0.113.7:1234", "127.0.0.1"},
                           {"127.0.0.1", "127.0.0.1", "[2001:db8::7]", "127.0.0.1"},
                           {"127.0.0.1", "127.0.0.1", "203.0.113.007", "127.0.0.1"},
                           {"127.0.0.1", "127.0.0.1", "203.0.113", "127.0.0.1"},
                           {"127.0.0.1", "127.0.0.1", "3405803783", "127.0.0.1"},
                           {"127.0.0.1", "127.0.0.1", "fe80::1%eth0", "127.0.0.1"},
                           // Anyone else's word is not taken.
                           {"192.0.2.1", "127.0.0.1", "203.0.113.7", "192.0.2.1"},
                           {"127.0.0.1", "", "203.0.113.7", "127.0.0.1"},
                           {"127.0.0.1", "127.0.0.2", "203.0.113.7", "127.0.0.1"},
                           {"127.0.0.1", "::1", "203.0.113.7", "127.0.0.1"},
                           {"::ffff:192.0.2.1", "127.0.0.1", "203.0.113.7", "192.0.2.1"},
                           {"127.0.0.1", "not an address", "203.0.113.7", "127.0.0.1"},
                           {"", "", "203.0.113.7", ""}}) {
        CAPTURE(row.peer, row.proxy, row.forwarded);
        CHECK(client(row.peer, row.proxy, {{"X-Forwarded-For", row.forwarded}}) == row.client);
    }
    CHECK(client("127.0.0.1", "127.0.0.1", {}) == "127.0.0.1");
    CHECK(client("127.0.0.1", "127.0.0.1",
                 {{"x-forwarded-for", "198.51.100.1"}, {"X-Forwarded-For", "203.0.113.7"}}) == "203.0.113.7");
    CHECK(client("127.0.0.1", "127.0.0.1",
                 {{"Forwarded", "for=203.0.113.7"},
                  {"X-Real-IP", "203.0.113.7"},
                  {"Client-IP", "203.0.113.7"}}) == "127.0.0.1");
}

TEST_CASE("A rate limit counts an IPv4 address alone and an IPv6 with its network") {
    CHECK(rate_key("203.0.113.7") == "203.0.113.7");
    CHECK(rate_key("::ffff:203.0.113.7") == "203.0.113.7");
    CHECK(rate_key("2001:db8:1:2:3:4:5:6") == "2001:db8:1:2::/64");
    CHECK(rate_key("2001:db8:1:2::") == rate_key("2001:DB8:1:2:ffff:ffff:ffff:ffff"));
    CHECK(rate_key("2001:db8:1:3::1") != rate_key("2001:db8:1:2::1"));
    CHECK(rate_key("fe80::1%eth0") == "fe80::/64");
    CHECK(rate_key("a@exemple.quebec") == "a@exemple.quebec");
}

TEST_CASE("A trusted proxy that is no address is refused in words") {
    for (const char* setting : {"", "127.0.0.1", "::1", "2001:db8::1"})
        CHECK_NOTHROW(check_trusted_proxy(setting));
    for (const char* setting : {"localhost", "127.0.0.1:80", "10.0.0.0/8", "*", " 127.0.0.1"}) {
        CAPTURE(setting);
        try {
            check_trusted_proxy(setting);
            FAIL("taken");
        } catch (const arrimage::domain::Refusal& refusal) {
            CHECK(refusal.kind() == arrimage::domain::RefusalKind::invalid);
            CHECK(std::string(refusal.what()).find("n’est pas une adresse IP") != std::string::npos);
        }
    }
}
