#include "http/pages/ready_file.hpp"

#include "support/catch.hpp"

using namespace arrimage::http;

namespace {

ReadyFile feed() {
    return {.identity = std::make_shared<const std::string>("BEGIN:VCALENDAR"),
            .gzip = std::make_shared<const std::string>("gz"),
            .etag = "\"abc\"",
            .last_modified = std::chrono::sys_seconds{std::chrono::seconds{784111777}},
            .content_type = "text/calendar; charset=utf-8",
            .file_name = "tout.ics",
            .headers = {{"X-Robots-Tag", "noindex"}}};
}

Reply ask(std::vector<Header> headers, const ReadyFile& file = feed()) {
    return ready_file_reply({.method = "GET", .headers = std::move(headers)}, file);
}

std::string header(const Reply& reply, std::string_view name) {
    for (const auto& [key, value] : reply.headers)
        if (key == name) return value;
    return "absent";
}

} // namespace

TEST_CASE("A ready file goes out as it is, with its validators and without a copy") {
    const ReadyFile file = feed();
    const Reply reply = ask({}, file);
    CHECK(reply.status == 200);
    CHECK(reply.body == file.identity);
    CHECK(header(reply, "ETag") == "\"abc\"");
    CHECK(header(reply, "Last-Modified") == "Sun, 06 Nov 1994 08:49:37 GMT");
    CHECK(header(reply, "Cache-Control") == "private, no-cache");
    CHECK(header(reply, "Vary") == "Accept-Encoding");
    CHECK(header(reply, "Content-Type") == "text/calendar; charset=utf-8");
    CHECK(header(reply, "Content-Disposition") == "inline; filename=\"tout.ics\"");
    CHECK(header(reply, "Content-Encoding") == "absent");
    CHECK(header(reply, "X-Robots-Tag") == "noindex");
}

TEST_CASE("Gzip goes out when asked for and when there is some, under its own tag") {
    const Reply reply = ask({{"Accept-Encoding", "gzip, br"}});
    CHECK(*reply.body == "gz");
    CHECK(header(reply, "Content-Encoding") == "gzip");
    CHECK(header(reply, "ETag") == "\"abc-gz\"");
    ReadyFile plain = feed();
    plain.gzip = nullptr;
    const Reply without = ask({{"Accept-Encoding", "gzip"}}, plain);
    CHECK(*without.body == "BEGIN:VCALENDAR");
    CHECK(header(without, "Vary") == "absent");
    CHECK(header(without, "ETag") == "\"abc\"");
    CHECK(ask({{"If-None-Match", "\"abc-gz\""}}, plain).status == 200);
}

TEST_CASE("A client that holds either form gets 304 with the tag it holds") {
    for (const char* etag : {"\"abc\"", "\"abc-gz\""})
        for (const char* coding : {"identity", "gzip"}) {
            CAPTURE(etag, coding);
            const Reply reply = ask({{"If-None-Match", etag}, {"Accept-Encoding", coding}});
            CHECK(reply.status == 304);
            CHECK_FALSE(reply.body);
            CHECK(header(reply, "ETag") == etag);
            CHECK(header(reply, "Last-Modified") == "Sun, 06 Nov 1994 08:49:37 GMT");
            CHECK(header(reply, "Cache-Control") == "private, no-cache");
            CHECK(header(reply, "Vary") == "Accept-Encoding");
        }
    CHECK(ask({{"If-Modified-Since", "Sun, 06 Nov 1994 08:49:37 GMT"}}).status == 304);
    CHECK(ask({{"If-Modified-Since", "Sun, 06 Nov 1994 08:49:36 GMT"}}).status == 200);
    CHECK(ask({{"If-Modified-Since", "yesterday"}}).status == 200);
}

TEST_CASE("Accept, Authorization and Range change nothing") {
    const Reply reply = ask({{"Accept", "image/png"}, {"Authorization", "Bearer x"}, {"Range", "bytes=0-1"}});
    CHECK(reply.status == 200);
    CHECK(*reply.body == "BEGIN:VCALENDAR");
    CHECK(header(reply, "Content-Type") == "text/calendar; charset=utf-8");
}
