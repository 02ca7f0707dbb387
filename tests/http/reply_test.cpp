#include "http/reply.hpp"

#include "http/access_log.hpp"
#include "http/disposition.hpp"
#include "http/log_text.hpp"
#include "http/pages/health.hpp"
#include "http/pages/robots.hpp"
#include "http/request.hpp"
#include "http/response_head.hpp"
#include "support/catch.hpp"

#include <algorithm>

using namespace arrimage::http;

namespace {

bool has(const Reply& reply, std::string_view name, std::string_view value) {
    return std::ranges::any_of(reply.headers, [&](const auto& field) {
        return field.first == name && field.second.find(value) != std::string::npos;
    });
}

} // namespace

TEST_CASE("Every page forbids foreign content, frames, referrers, sniffing and caches") {
    const Reply page = html_reply(200, "<p>");
    CHECK(has(page, "Content-Security-Policy", "default-src 'none'"));
    CHECK(has(page, "Content-Security-Policy", "frame-ancestors 'none'"));
    CHECK_FALSE(has(page, "Content-Security-Policy", "unsafe"));
    CHECK(has(page, "Cross-Origin-Opener-Policy", "same-origin"));
    for (const Reply& reply : {page, text_reply(200, "x")}) {
        CHECK(has(reply, "X-Content-Type-Options", "nosniff"));
        CHECK(has(reply, "Referrer-Policy", "no-referrer"));
        CHECK(has(reply, "Cache-Control", "no-store"));
        CHECK(has(reply, "Content-Type", "charset=utf-8"));
    }
}

TEST_CASE("A field is found whatever the case of its name, and several make one list") {
    const Request request{.headers = {{"Accept", "a"}, {"accept", "b"}, {"X", ""}}};
    CHECK(request.header("ACCEPT") == "a");
    CHECK(request.header("Host").empty());
    CHECK(request.list("Accept") == "a, b");
    CHECK(request.list("Host").empty());
}

TEST_CASE("A head says the reply's fields and the server's own") {
    Reply reply = text_reply(404, "rien\n");
    reply.headers.emplace_back("X-Note", "caf\xc3\xa9");
    CHECK(response_head(reply, {.date = "DATE", .id = "ID", .keep_alive = true}) ==
          "HTTP/1.1 404 Not Found\r\nDate: DATE\r\nX-Request-Id: ID\r\nContent-Type: text/plain; "
          "charset=utf-8\r\n"
          "Cache-Control: no-store\r\nX-Content-Type-Options: nosniff\r\nReferrer-Policy: no-referrer\r\n"
          "X-Note: caf\xc3\xa9\r\nContent-Length: 5\r\n\r\n");
}

TEST_CASE("Connection says what the other version would not take for granted") {
    const Reply reply = text_reply(200, "x");
    CHECK(response_head(reply, {.keep_alive = false}).find("Connection: close\r\n") != std::string::npos);
    CHECK(response_head(reply, {.keep_alive = true}).find("Connection") == std::string::npos);
    CHECK(
        response_head(reply, {.keep_alive = true, .to_http_1_0 = true}).find("Connection: keep-alive\r\n") !=
        std::string::npos);
}

TEST_CASE("204 and 304 announce no length, every other answer does") {
    for (unsigned status : {204u, 304u}) {
        CHECK_FALSE(has_body(status));
        CHECK(response_head({.status = status}, {}).find("Content-Length") == std::string::npos);
    }
    CHECK(response_head({.status = 500}, {}).find("Content-Length: 0\r\n") != std::string::npos);
    CHECK(response_head({.status = 299}, {}).starts_with("HTTP/1.1 299 \r\n"));
}

TEST_CASE("No field of a reply can forge another one or stand for the server's") {
    const Reply reply{.headers = {{"X-Name", "a\r\nSet-Cookie: b"},
                                  {"X-Name\r\nSet-Cookie", "b"},
                                  {"X Name", "a"},
                                  {"", "a"},
                                  {"X-Nul", std::string("a\0b", 3)},
                                  {"content-length", "1"},
                                  {"CONNECTION", "upgrade"},
                                  {"Transfer-Encoding", "chunked"},
                                  {"Date", "never"},
                                  {"X-Request-Id", "mine"}}};
    CHECK(response_head(reply, {.date = "D", .id = "I"}) ==
          "HTTP/1.1 200 OK\r\nDate: D\r\nX-Request-Id: I\r\nContent-Length: 0\r\n\r\n");
}

TEST_CASE("A file's name goes out in ASCII, and in UTF-8 when that loses something") {
    CHECK(content_disposition(Disposition::in_page, "tout.ics") == "inline; filename=\"tout.ics\"");
    CHECK(content_disposition(Disposition::download, "Procès verbal.pdf") ==
          "attachment; filename=\"Proc_s verbal.pdf\"; filename*=UTF-8''Proc%C3%A8s%20verbal.pdf");
    CHECK(content_disposition(Disposition::download, "a\r\nb\"c\\d/e%f") ==
          "attachment; filename=\"a__b_c_d_e_f\"");
}

TEST_CASE("A text in the log stays on its line") {
    CHECK(log_text("plain é – ok") == "plain é – ok");
    CHECK(log_text("a\nb\r\x1b[31m\x7f\\") == "a\\x0ab\\x0d\\x1b[31m\\x7f\\x5c");
    CHECK(log_text("a\xc2\x85z\xc2\xa0") == "a\\xc2\\x85z\xc2\xa0");
    CHECK(log_text(std::string_view("\0", 1)) == "\\x00");
}

TEST_CASE("A line of the access log holds the facts and no path") {
    CHECK(access_line({.id = "1f",
                       .client = "::1",
                       .method = "GET",
                       .label = "feed\n",
                       .status = 200,
                       .bytes = 12,
                       .took = std::chrono::microseconds(7)}) ==
          "id=1f client=::1 method=GET route=feed\\x0a status=200 bytes=12 us=7");
}

TEST_CASE("The small pages say what is expected of them") {
    CHECK(*show_health().body == "ok\n");
    CHECK(show_robots().status == 200);
    CHECK(show_robots().body->find("Disallow: /") == std::string::npos);
}
