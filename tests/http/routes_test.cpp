#include "http/routes.hpp"

#include "actions/tokens.hpp"
#include "domain/refusal.hpp"
#include "http/dispatch.hpp"
#include "support/catch.hpp"

#include "captured_log.hpp"

using namespace arrimage::http;
using arrimage::domain::Refusal;
using arrimage::domain::RefusalKind;
using arrimage::http::testing::CapturedLog;

namespace {

std::string header(const Reply& reply, std::string_view name) {
    for (const auto& [key, value] : reply.headers)
        if (key == name) return value;
    return {};
}

PageHandler says(std::string text) {
    return [text](const Request&, const Captures&) { return text_reply(200, text); };
}

PageHandler refuses(RefusalKind kind) {
    return [kind](const Request&, const Captures&) -> Reply { throw Refusal(kind, "Non <b>."); };
}

Routes site() {
    return {
        .rows = {{"GET", "/", Access::anyone, says("home"), "home"},
                 {"GET", "/calendriers/{token}/{name}.ics", Access::link_holder,
                  [](const Request&, const Captures& captures) {
                      return text_reply(200,
                                        std::string(captures["token"]) + "|" + std::string(captures["name"]));
                  },
                  "feed"},
                 {"POST", "/connexion", Access::anyone, says("in"), "sign-in"},
                 {"GET", "/connexion", Access::anyone, says("form"), "sign-in"},
                 {"GET", "/plan", Access::member, says("plan"), "plan"},
                 {"GET", "/rencontres/{id}", Access::member, says("meeting"), "meeting"},
                 {"GET", "/couverture", Access::coordonnatrice, says("coverage"), "coverage"},
                 {"GET", "/vide", Access::anyone, [](const Request&, const Captures&) { return Reply{}; },
                  "empty"},
                 {"GET", "/sans-page", Access::anyone, nullptr, "unbuilt"},
                 {"GET", "/casse", Access::anyone,
                  [](const Request&, const Captures&) -> Reply { throw std::runtime_error("disk\nforged"); },
                  "broken"},
                 {"GET", "/étrange", Access::anyone,
                  [](const Request&, const Captures&) -> Reply { throw 42; }, "odd"}}};
}

const std::string secret = "témoin";

/// A browser that holds a cookie and sends forms with the token that belongs to it.
Reply ask(std::string_view method, std::string_view path, std::vector<Header> headers = {}) {
    Routes routes = site();
    routes.who = [](const Request&) { return Visitor{.secret = secret}; };
    const auto body = "jeton=" + arrimage::actions::form_token(secret);
    if (method == "POST") headers.push_back({"Content-Type", "application/x-www-form-urlencoded"});
    return dispatch(routes, {.method = method,
                             .path = path,
                             .headers = std::move(headers),
                             .body = method == "POST" ? std::string_view{body} : std::string_view{},
                             .id = "00000000000000a1"});
}

} // namespace

TEST_CASE("A pattern is matched segment by segment and captures what its braces hold") {
    struct Case {
        const char* pattern;
        const char* path;
        bool matches;
    };
    for (const Case& row : std::vector<Case>{{"/", "/", true},
                                             {"/", "/a", false},
                                             {"/plan", "/plan", true},
                                             {"/plan", "/plan/", false},
                                             {"/plan", "/pla", false},
                                             {"/a/{x}", "/a/b", true},
                                             {"/a/{x}", "/a/", false},
                                             {"/a/{x}", "/a", false},
                                             {"/a/{x}", "/a/b/c", false},
                                             {"/a/{x}", "//b", false},
                                             {"/{x}.ics", "/tout.ics", true},
                                             {"/{x}.ics", "/.ics", false},
                                             {"/{x}.ics", "/tout.txt", false},
                                             {"/ordre-du-jour.{form}", "/ordre-du-jour.pdf", true},
                                             {"/ordre-du-jour.{form}", "/ordre-du-jour.", false},
                                             {"/v{x}v", "/vv", false},
                                             {"/v{x}v", "/v", false}}) {
        CAPTURE(row.pattern, row.path);
        CHECK(match(row.pattern, row.path).has_value() == row.matches);
    }
    const auto captures = match("/calendriers/{token}/{name}.ics", "/calendriers/s3cret/comité a.b.ics");
    REQUIRE(captures);
    CHECK((*captures)["token"] == "s3cret");
    CHECK((*captures)["name"] == "comité a.b");
    CHECK((*captures)["other"].empty());
}

TEST_CASE("A row is found by method and path, and HEAD takes the row of GET") {
    CHECK(*ask("GET", "/calendriers/abc/tout.ics").body == "abc|tout");
    CHECK(ask("HEAD", "/calendriers/abc/tout.ics").status == 200);
    CHECK(ask("HEAD", "/calendriers/abc/tout.ics").label == "feed");
    CHECK(*ask("POST", "/connexion").body == "in");
    CHECK(*ask("GET", "/connexion").body == "form");
}

TEST_CASE("What calendar clients try on a feed is answered 405 with Allow") {
    for (const char* method :
         {"PUT", "POST", "DELETE", "PROPFIND", "PROPPATCH", "REPORT", "MKCALENDAR", "TRACE", "PATCH"}) {
        CAPTURE(method);
        const Reply reply = ask(method, "/calendriers/abc/tout.ics");
        CHECK(reply.status == 405);
        CHECK(header(reply, "Allow") == "GET, HEAD, OPTIONS");
        CHECK(reply.label == "feed");
        CHECK(reply.body->find("abc") == std::string::npos);
    }
    CHECK(header(ask("PUT", "/connexion"), "Allow") == "POST, GET, HEAD, OPTIONS");
    CHECK(ask("PROPFIND", "/").status == 405);
    CHECK(ask("PROPFIND", "/.well-known/caldav").status == 404);
}

TEST_CASE("OPTIONS says what is allowed and has no body") {
    const Reply reply = ask("OPTIONS", "/calendriers/abc/tout.ics");
    CHECK(reply.status == 204);
    CHECK(header(reply, "Allow") == "GET, HEAD, OPTIONS");
    CHECK_FALSE(reply.body);
    CHECK(ask("OPTIONS", "/nulle-part").status == 404);
}

TEST_CASE("An unknown path is a French 404, a page for browsers and text for others") {
    const Reply text = ask("GET", "/nulle-part");
    CHECK(text.status == 404);
    CHECK(text.label == "unmatched");
    CHECK(header(text, "Content-Type") == "text/plain; charset=utf-8");
    CHECK(text.body->find("rien à cette adresse") != std::string::npos);
    const Reply page = ask("GET", "/nulle-part", {{"Accept", "text/html,application/xhtml+xml"}});
    CHECK(page.status == 404);
    CHECK(header(page, "Content-Type") == "text/html; charset=utf-8");
    CHECK(page.body->find("<html lang=\"fr-CA\">") != std::string::npos);
    CHECK(page.body->find("Page introuvable") != std::string::npos);
}

TEST_CASE("Each kind of refusal has its status, and its sentence reaches the person escaped") {
    struct Case {
        RefusalKind kind;
        const char* method;
        unsigned status;
    };
    for (const Case& row : std::vector<Case>{{RefusalKind::not_found, "GET", 404},
                                             {RefusalKind::gone, "GET", 410},
                                             {RefusalKind::not_allowed, "GET", 403},
                                             {RefusalKind::invalid, "GET", 400},
                                             {RefusalKind::invalid, "POST", 422},
                                             {RefusalKind::conflict, "POST", 409},
                                             {RefusalKind::too_large, "POST", 413},
                                             {RefusalKind::unavailable, "GET", 503}}) {
        CAPTURE(row.status);
        const Routes routes{.rows = {{row.method, "/x", Access::anyone, refuses(row.kind), "x"}},
                            .who = [](const Request&) { return Visitor{.secret = secret}; }};
        const auto body = "jeton=" + arrimage::actions::form_token(secret);
        const Header type{"Content-Type", "application/x-www-form-urlencoded"};
        const Reply text =
            dispatch(routes, {.method = row.method, .path = "/x", .headers = {type}, .body = body});
        CHECK(text.status == row.status);
        CHECK(text.body->find("Non <b>.") != std::string::npos);
        const Reply page = dispatch(
            routes,
            {.method = row.method, .path = "/x", .headers = {{"Accept", "text/html"}, type}, .body = body});
        CHECK(page.body->find("Non &lt;b&gt;.") != std::string::npos);
        CHECK(page.body->find("<b>") == std::string::npos);
    }
}

TEST_CASE("Who may not see a page gets 403, or 404 when the path names one thing") {
    struct Case {
        Access sender;
        const char* path;
        unsigned status;
    };
    for (const Case& row : std::vector<Case>{{Access::anyone, "/plan", 403},
                                             {Access::anyone, "/rencontres/7", 404},
                                             {Access::anyone, "/couverture", 403},
                                             {Access::anyone, "/calendriers/abc/tout.ics", 200},
                                             {Access::link_holder, "/plan", 403},
                                             {Access::member, "/plan", 200},
                                             {Access::member, "/rencontres/7", 200},
                                             {Access::member, "/couverture", 403},
                                             {Access::coordonnatrice, "/couverture", 200},
                                             {Access::coordonnatrice, "/plan", 200}}) {
        CAPTURE(row.path, static_cast<int>(row.sender));
        Routes routes = site();
        routes.who = [&](const Request&) { return Visitor{.access = row.sender}; };
        CHECK(dispatch(routes, {.method = "GET", .path = row.path}).status == row.status);
        CHECK(dispatch(routes, {.method = "HEAD", .path = row.path}).status == row.status);
    }
    CHECK(ask("GET", "/plan").status == 403); // nobody says who is who: everyone is a stranger
    const Routes thrown{
        .rows = {{"GET", "/r/{id}", Access::link_holder, refuses(RefusalKind::not_allowed), "r"}}};
    const Reply reply = dispatch(thrown, {.method = "GET", .path = "/r/1"});
    CHECK(reply.status == 404);
    CHECK(*reply.body == *ask("GET", "/nulle-part").body);
}

TEST_CASE(
    "A fault of ours is a neutral 500 with the request's number, logged once with its cause on one line") {
    CapturedLog log;
    const Reply reply = ask("GET", "/casse");
    CHECK(reply.status == 500);
    CHECK(reply.body->find("00000000000000a1") != std::string::npos);
    CHECK(reply.body->find("disk") == std::string::npos);
    CHECK(log.text() == "error broken id=00000000000000a1 route=broken cause=disk\\x0aforged\n");
    CHECK(ask("GET", "/étrange").status == 500);
    CHECK(ask("GET", "/sans-page").status == 500);
    Routes routes = site();
    routes.who = [](const Request&) -> Visitor { throw std::runtime_error("no sessions"); };
    CHECK(dispatch(routes, {.method = "GET", .path = "/plan"}).status == 500);
}

TEST_CASE("A success without a body never goes out") {
    CapturedLog log;
    CHECK(ask("GET", "/vide").status == 500);
    CHECK(ask("HEAD", "/vide").status == 500);
    CHECK(log.text().find("without a body") != std::string::npos);
}
