#include "http/pages/ready_file.hpp"

#include "http/pages/calendar.hpp"
#include "support/catch.hpp"

using namespace arrimage::http;
using namespace arrimage::actions;

namespace {

using File = std::shared_ptr<const ReadyFile>;

Body body_of(std::string text) {
    return {std::make_shared<const ReadyBytes>(std::move(text))};
}

File feed(bool gzip = true) {
    const ReadyFile::About about{.name = "tout.ics",
                                 .last_modified = std::chrono::sys_seconds{std::chrono::seconds{784111777}},
                                 .etag = "\"abc\"",
                                 .has_gzip = gzip};
    return std::make_shared<const ReadyFile>(about, calendar_form, body_of("BEGIN:VCALENDAR"),
                                             [] { return body_of("gz"); });
}

Reply ask(std::vector<Header> headers, const File& file = feed()) {
    return ready_file_reply({.method = "GET", .headers = std::move(headers)}, file);
}

std::string body(const Reply& reply) {
    return text_of(reply.ready->body);
}

std::string header(const Reply& reply, const std::string& name) {
    const auto& fields = reply.status == 304 ? reply.ready->unchanged_fields : reply.ready->fields;
    const auto at = ("\r\n" + fields).find("\r\n" + name + ": ");
    if (at == std::string::npos) return "absent";
    const auto begin = at + name.size() + 2;
    return fields.substr(begin, fields.find("\r\n", begin) - begin);
}

} // namespace

TEST_CASE("A ready file goes out as it is, with its validators and without a copy") {
    const auto file = feed();
    const Reply reply = ask({}, file);
    CHECK(reply.status == 200);
    CHECK(reply.ready->body.front() == file->identity().body.front());
    CHECK(header(reply, "ETag") == "\"abc\"");
    CHECK(header(reply, "Last-Modified") == "Sun, 06 Nov 1994 08:49:37 GMT");
    CHECK(header(reply, "Cache-Control") == "private, no-cache");
    CHECK(header(reply, "Vary") == "Accept-Encoding");
    CHECK(header(reply, "Content-Type") == "text/calendar; charset=utf-8");
    CHECK(header(reply, "Content-Disposition") == "inline; filename=\"tout.ics\"");
    CHECK(header(reply, "Content-Encoding") == "absent");
}

TEST_CASE("Gzip goes out when asked for and when there is some, under its own tag") {
    const Reply reply = ask({{"Accept-Encoding", "gzip, br"}});
    CHECK(body(reply) == "gz");
    CHECK(header(reply, "Content-Encoding") == "gzip");
    CHECK(header(reply, "ETag") == "\"abc-gz\"");
    const auto plain = feed(false);
    const Reply without = ask({{"Accept-Encoding", "gzip"}}, plain);
    CHECK(body(without) == "BEGIN:VCALENDAR");
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
    CHECK(body(reply) == "BEGIN:VCALENDAR");
    CHECK(header(reply, "Content-Type") == "text/calendar; charset=utf-8");
}
