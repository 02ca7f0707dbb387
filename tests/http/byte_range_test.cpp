#include "http/byte_range.hpp"
#include "support/catch.hpp"

using namespace arrimage;
using http::ByteRange;

namespace {

http::RangeAnswer answer(std::string_view range, std::string_view condition = "",
                         std::uint64_t size = 1'000) {
    http::Request request{.method = "GET"};
    if (!range.empty()) request.headers.push_back({"Range", range});
    if (!condition.empty()) request.headers.push_back({"If-Range", condition});
    return http::range_answer(request, size, "\"etag\"");
}

} // namespace

TEST_CASE("One range of bytes is served as RFC 9110 says") {
    struct Case {
        const char* range{};
        unsigned status{};
        ByteRange bytes{};
    };
    for (const auto& [range, status, bytes] :
         {Case{"", 200, {}}, Case{"bytes=0-99", 206, {0, 99}}, Case{"bytes=900-", 206, {900, 999}},
          Case{"bytes=-100", 206, {900, 999}}, Case{"bytes=-5000", 206, {0, 999}},
          Case{"bytes=0-9999", 206, {0, 999}}, Case{"Bytes= 5-5", 206, {5, 5}}, Case{"bytes=1000-", 416, {}},
          Case{"bytes=-0", 416, {}}, Case{"bytes=9-5", 200, {}}, Case{"bytes=a-b", 200, {}},
          Case{"bytes=", 200, {}}, Case{"bytes=-", 200, {}}, Case{"bytes=0-1,5-6", 200, {}},
          Case{"lines=0-5", 200, {}}, Case{"bytes=18446744073709551615-", 416, {}},
          Case{"bytes=99999999999999999999-", 200, {}}}) {
        CAPTURE(range);
        CHECK(answer(range).status == status);
        if (status == 206) CHECK(answer(range).range == bytes);
    }
    CHECK(answer("bytes=0-1", "", 0).status == 200);
}

TEST_CASE("A download resumes only where the bytes are still the same") {
    CHECK(answer("bytes=10-", "\"etag\"").status == 206);
    CHECK(answer("bytes=10-", "\"other\"").status == 200);
    CHECK(answer("bytes=10-", "W/\"etag\"").status == 200);
    CHECK(answer("bytes=10-", "Tue, 09 Sep 2003 12:00:00 GMT").status == 200);
}
