#include "actions/tokens.hpp"

#include "support/catch.hpp"

#include <set>

using namespace arrimage;

TEST_CASE("uids and tokens do not repeat and are fit for their place") {
    std::set<std::string> seen;
    for (int i = 0; i < 1'000; ++i) {
        const auto uid = actions::new_uid(), token = actions::new_token();
        CHECK(seen.insert(uid).second);
        CHECK(seen.insert(token).second);
        REQUIRE(uid.size() == 36);
        CHECK(uid[14] == '4');
        CHECK(token.size() == 32);
        CHECK(token.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_") ==
              std::string::npos);
    }
}

TEST_CASE("a token is kept as its BLAKE2b-256") {
    // The digest of "abc" by b2sum -l 256.
    CHECK(actions::hash_token("abc") == "bddd813c634239723171ef3fee98579b94964e3bb1cb3e427262c8c068d52319");
}

TEST_CASE("the same bytes give the same ETag, other bytes another") {
    const std::string bytes(10'000, 'a');
    CHECK(actions::etag_of(bytes) == actions::etag_of(bytes));
    CHECK(actions::etag_of(bytes) != actions::etag_of(bytes + "b"));
    CHECK(actions::etag_of("").front() == '"');
}
