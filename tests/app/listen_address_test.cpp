#include "app/listen_address.hpp"

#include "domain/refusal.hpp"
#include "support/catch.hpp"

using namespace arrimage;

TEST_CASE("an address and a port are read, IPv6 in brackets") {
    CHECK(app::listen_address("127.0.0.1:8080").address == "127.0.0.1");
    CHECK(app::listen_address("127.0.0.1:8080").port == 8080);
    CHECK(app::listen_address("[::1]:0").address == "::1");
    CHECK(app::with_port("[::1]:0", 9000) == "[::1]:9000");
}

TEST_CASE("what is no address and port is refused") {
    for (const auto* text :
         {"", "8080", "127.0.0.1", "127.0.0.1:", "127.0.0.1:x", "127.0.0.1:70000", ":80", "a:-1"})
        CHECK_THROWS_AS(app::listen_address(text), domain::Refusal);
}
