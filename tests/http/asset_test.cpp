#include "http/pages/asset.hpp"

#include "support/catch.hpp"
#include "support/gunzip.hpp"

using namespace arrimage;
using namespace arrimage::http;

namespace {

constexpr domain::Instant since{std::chrono::seconds{784111777}};

Reply ask(std::string_view path, std::vector<Header> headers = {}) {
    return asset_page(path, since)({.method = "GET", .path = path, .headers = std::move(headers)}, {});
}

std::string fields(const Reply& reply) {
    return reply.status == 304 ? reply.ready->unchanged_fields : reply.ready->fields;
}

bool has(const std::string& text, std::string_view part) {
    return text.find(part) != text.npos;
}

} // namespace

TEST_CASE("A page's style and script are the binary's own, typed and kept an hour") {
    struct Case {
        const char* path;
        const char* type;
        const char* words;
    };
    for (const auto& row : std::vector<Case>{{"/arrimage.css", "text/css; charset=utf-8", "layer(pico)"},
                                             {"/pico.css", "text/css; charset=utf-8", "Pico CSS"},
                                             {"/htmx.js", "text/javascript; charset=utf-8", "var htmx="},
                                             {"/arrimage.js", "text/javascript; charset=utf-8", "use strict"},
                                             {"/arrimage.svg", "image/svg+xml", "<svg"}}) {
        CAPTURE(row.path);
        const auto reply = ask(row.path);
        CHECK(reply.status == 200);
        CHECK(has(fields(reply), std::string{"Content-Type: "} + row.type + "\r\n"));
        CHECK(has(fields(reply), "Cache-Control: public, max-age=3600\r\n"));
        CHECK(has(fields(reply), "X-Content-Type-Options: nosniff\r\n"));
        CHECK(has(fields(reply), "ETag: \""));
        CHECK(has(actions::text_of(reply.ready->body), row.words));
    }
}

TEST_CASE("A browser that holds a style sheet is told that it has not changed") {
    const auto etag = ask("/arrimage.css").ready->etag;
    const auto reply = ask("/arrimage.css", {{"If-None-Match", etag}});
    CHECK(reply.status == 304);
    CHECK(has(fields(reply), "ETag: " + etag + "\r\n"));
    CHECK(ask("/pico.css", {{"If-None-Match", etag}}).status == 200);
}

TEST_CASE("A style sheet is sent compressed to who asks, under a tag of its own") {
    const auto plain = ask("/pico.css");
    const auto reply = ask("/pico.css", {{"Accept-Encoding", "gzip, br"}});
    CHECK(has(fields(reply), "Content-Encoding: gzip\r\n"));
    CHECK(reply.ready->etag != plain.ready->etag);
    const auto bytes = actions::text_of(reply.ready->body);
    CHECK(bytes.size() * 4 < actions::size_of(plain.ready->body));
    CHECK(support::gunzip(bytes) == actions::text_of(plain.ready->body));
}

TEST_CASE("Nothing else that the binary carries is served") {
    CHECK_THROWS_AS(asset_file("/schema/0001_initial.sql", since), std::logic_error);
}
