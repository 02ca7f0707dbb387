#include "actions/tokens.hpp"
#include "http/dispatch.hpp"
#include "support/catch.hpp"

#include <algorithm>

using namespace arrimage;
using namespace arrimage::http;

namespace {

const std::string secret = "secret-du-témoin";
const std::string link_secret = "secret-du-lien";
constexpr auto form_type = "application/x-www-form-urlencoded";

struct Asked {
    Visitor visitor{.access = Access::member, .name = "Odile Tremblay", .secret = secret};
    std::string path{"/rencontres/3"};
    std::string body{};
    std::vector<Header> more{};
};

Routes routes_for(const Visitor& visitor) {
    const auto acts = [](const Request& request, const Captures&) {
        return text_reply(200, "acted as " + request.visitor->name + " with " +
                                   std::string{(*request.form)["nom"]});
    };
    const auto shows = [](const Request& request, const Captures&) {
        return text_reply(200, "token " + std::string{request.form_token});
    };
    return {.rows = {{"POST", "/rencontres/{id}", Access::member, acts, "meeting"},
                     {"GET", "/rencontres/{id}", Access::member, shows, "meeting"},
                     {"POST", "/reponse/{token}", Access::link_holder, acts, "answer"},
                     {"GET", "/reponse/{token}", Access::link_holder, shows, "answer"},
                     {"POST", "/connexion", Access::anyone, acts, "sign-in"}},
            .who = [visitor](const Request&) { return visitor; },
            .sign_in_path = "/connexion",
            .base_url = "https://rencontres.exemple.quebec"};
}

Reply post(const Asked& asked) {
    std::vector<Header> headers{{"Content-Type", form_type}, {"Accept", "text/html"}};
    headers.insert(headers.end(), asked.more.begin(), asked.more.end());
    return dispatch(routes_for(asked.visitor),
                    {.method = "POST", .path = asked.path, .headers = headers, .body = asked.body});
}

Reply get(const Visitor& visitor, std::string_view path) {
    return dispatch(routes_for(visitor), {.method = "GET", .path = path});
}

std::string token_field(const std::string& of) {
    return "jeton=" + actions::form_token(of);
}

std::string header(const Reply& reply, std::string_view name) {
    for (const auto& [key, value] : reply.headers)
        if (key == name) return value;
    return {};
}

} // namespace

TEST_CASE("a form acts with the token of its own browser, and with no other") {
    CHECK(*post({.body = token_field(secret) + "&nom=L%C3%A9a"}).body == "acted as Odile Tremblay with Léa");
    for (const std::string& wrong :
         {std::string{}, std::string{"jeton="}, token_field("autre témoin"), token_field(""),
          token_field(link_secret), "jeton=" + secret, "jeton=" + actions::hash_token(secret)}) {
        CAPTURE(wrong);
        const auto reply = post({.body = wrong + "&nom=L%C3%A9a"});
        CHECK(reply.status == 403);
        CHECK(reply.body->find("acted") == std::string::npos);
    }
}

TEST_CASE("a form refused for its token keeps what was written and can be sent again") {
    const auto reply = post({.body = "nom=L%C3%A9a+%3Cb%3E&lieu=Salle+2&jeton=vieux"});
    CHECK(reply.status == 403);
    CHECK(reply.body->find("name=\"nom\" value=\"Léa &lt;b&gt;\"") != std::string::npos);
    CHECK(reply.body->find("name=\"lieu\" value=\"Salle 2\"") != std::string::npos);
    CHECK(reply.body->find("value=\"" + actions::form_token(secret) + "\"") != std::string::npos);
    CHECK(reply.body->find("action=\"/rencontres/3\"") != std::string::npos);
    CHECK(reply.body->find("vieux") == std::string::npos);
}

TEST_CASE("a form of another site does nothing, even with the right token, and is not offered again") {
    for (const Header& said :
         {Header{"Origin", "https://ailleurs.example"}, Header{"Sec-Fetch-Site", "cross-site"},
          Header{"Sec-Fetch-Site", "same-site"}, Header{"Origin", "null"},
          Header{"Origin", "https://rencontres.exemple.quebec.ailleurs.example"}}) {
        CAPTURE(said.name, said.value);
        const auto reply = post({.body = token_field(secret) + "&nom=x", .more = {said}});
        CHECK(reply.status == 403);
        CHECK(reply.body->find("acted") == std::string::npos);
        CHECK(reply.body->find("<form method") == std::string::npos);
    }
    CHECK(post({.body = token_field(secret), .more = {{"Origin", "https://rencontres.exemple.quebec"}}})
              .status == 200);
}

TEST_CASE("behind a secret link_secret the form is tied to the link_secret, and no cookie is needed") {
    const Asked asked{
        .visitor = {}, .path = "/reponse/" + link_secret, .body = token_field(link_secret) + "&nom=oui"};
    CHECK(post(asked).status == 200);
    CHECK(post({.visitor = {}, .path = "/reponse/" + link_secret, .body = token_field(secret)}).status ==
          403);
    CHECK(*get({}, "/reponse/" + link_secret).body == "token " + actions::form_token(link_secret));
}

TEST_CASE("a browser without a cookie cannot act, for nothing ties a form to it") {
    CHECK(post({.visitor = {}, .path = "/connexion", .body = token_field("")}).status == 403);
    CHECK(post({.visitor = {}, .path = "/connexion", .body = "jeton="}).status == 403);
    CHECK(
        post({.visitor = {.secret = "visite"}, .path = "/connexion", .body = token_field("visite")}).status ==
        200);
}

TEST_CASE("a stranger who asks for a page is sent to sign in and comes back; what they send waits") {
    const auto page = get({}, "/rencontres/3");
    CHECK(page.status == 303);
    CHECK(header(page, "Location") == "/connexion?suite=%2Frencontres%2F3");
    const auto sent = post({.visitor = {}, .body = "nom=L%C3%A9a"});
    CHECK(sent.status == 403);
    CHECK(sent.body->find("connexion est finie") != std::string::npos);
    CHECK(sent.body->find("value=\"Léa\"") != std::string::npos);
}
