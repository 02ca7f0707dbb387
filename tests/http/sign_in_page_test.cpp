#include "support/catch.hpp"
#include "support/site_desk.hpp"

using namespace arrimage;
using namespace arrimage::support;
using namespace std::chrono_literals;
using Who = SiteDesk::Who;

namespace {

std::string cookie_set(const http::Reply& reply, std::string_view name) {
    for (const auto& [header, value] : reply.headers)
        if (header == "Set-Cookie" && value.starts_with(std::string{name} + "="))
            return value.substr(name.size() + 1, value.find(';') - name.size() - 1);
    return {};
}

std::string offer(SiteDesk& desk, const std::string& address) {
    const auto link = actions::new_token();
    actions::open_door(desk.env(), {.address = address, .token = link, .today = day(2003, 9, 1)});
    return "/connexion/" + link;
}

} // namespace

TEST_CASE("the same answer comes for an address that is known and for one that is not") {
    SiteDesk desk;
    const auto known = desk.post("/connexion", {{"adresse", "marc@exemple.invalid"}}, Who::stranger);
    const auto unknown = desk.post("/connexion", {{"adresse", "inconnue@exemple.invalid"}}, Who::stranger);
    CHECK(known.status == 303);
    CHECK(unknown.status == 303);
    CHECK(SiteDesk::location(known) == SiteDesk::location(unknown));
    REQUIRE(desk.sign_ins_asked.size() == 2); // both found out later, by whoever writes letters
    CHECK(desk.sign_ins_asked[0].address == "marc@exemple.invalid");
    CHECK(says(desk.follow(known, Who::stranger), "un lien vient d’y partir"));
}

TEST_CASE("an address that cannot be one is said beside the field, and kept") {
    SiteDesk desk;
    for (const std::string wrong :
         {"", "odile", "odile@", "@exemple.invalid", "o@d@exemple.invalid", "odile@exemple",
          "o dile@exemple.invalid", "odile@exemple.invalid\nBcc: x@y.invalid"}) {
        CAPTURE(wrong);
        const auto reply = desk.post("/connexion", {{"adresse", wrong}}, Who::stranger);
        CHECK(reply.status == 422);
        CHECK(says(reply, "adresse de courriel"));
        CHECK(says(reply, "aria-invalid=\"true\""));
    }
    CHECK(says(desk.post("/connexion", {{"adresse", "odile@exemple"}}, Who::stranger),
               "value=\"odile@exemple\""));
    CHECK(desk.sign_ins_asked.empty());
}

TEST_CASE("who asks too often is told to wait, and keeps what they wrote") {
    SiteDesk desk;
    desk.may_ask = false;
    const auto reply = desk.post("/connexion", {{"adresse", "marc@exemple.invalid"}}, Who::stranger);
    CHECK(reply.status == 429);
    CHECK(says(reply, "quart d’heure"));
    CHECK(says(reply, "value=\"marc@exemple.invalid\""));
    CHECK(desk.sign_ins_asked.empty());
}

TEST_CASE("a link shows who would sign in, any number of times; the button signs in under a new cookie") {
    SiteDesk desk;
    const auto link = offer(desk, "marc@exemple.invalid");
    for (int look = 0; look < 5; ++look) {
        const auto page = desk.get(link, Who::stranger);
        CHECK(page.status == 200);
        CHECK(says(page, "Marc Roy"));
        CHECK(cookie_set(page, "arrimage").empty());
    }
    const auto in = desk.post(link, {}, Who::stranger);
    CHECK(in.status == 303);
    CHECK(SiteDesk::location(in) == "/");
    const auto cookie = cookie_set(in, "arrimage");
    CHECK(cookie.size() == 32);
    CHECK(cookie != desk.cookie_of(Who::stranger));
    const auto again = desk.post(link, {}, Who::stranger);
    CHECK(again.status == 410);
    CHECK(says(again, "ne sert plus"));
    CHECK(desk.get(link, Who::stranger).status == 410);
}

TEST_CASE("an expired or invented link leads to asking for another") {
    SiteDesk desk;
    const auto link = offer(desk, "marc@exemple.invalid");
    desk.now += 15min;
    for (const auto& path : {link, std::string{"/connexion/invente"}}) {
        CHECK(desk.get(path, Who::stranger).status == 410);
        CHECK(desk.post(path, {}, Who::stranger).status == 410);
        CHECK(says(desk.get(path, Who::stranger), "href=\"/connexion\""));
    }
}

TEST_CASE("one goes on to the page that was asked for, if it is ours") {
    SiteDesk desk;
    CHECK(says(desk.get("/connexion?suite=%2Frencontres%2F3", Who::stranger), "value=\"/rencontres/3\""));
    for (const std::string away :
         {"//ailleurs.example", "/\\ailleurs.example", "https://ailleurs.example", "ailleurs"}) {
        CAPTURE(away);
        const auto in = desk.post(offer(desk, "marc@exemple.invalid"), {{"suite", away}}, Who::stranger);
        CHECK(SiteDesk::location(in) == "/");
    }
    const auto in =
        desk.post(offer(desk, "marc@exemple.invalid"), {{"suite", "/rencontres/3"}}, Who::stranger);
    CHECK(SiteDesk::location(in) == "/rencontres/3");
}

TEST_CASE("a stranger's page gives the browser a cookie to tie its form to, once") {
    SiteDesk desk;
    const auto first = http::dispatch(desk.routes, {.method = "GET", .path = "/connexion"});
    CHECK(cookie_set(first, "arrimage-visite").size() == 32);
    CHECK(says(first, actions::form_token(cookie_set(first, "arrimage-visite"))));
    CHECK(cookie_set(desk.get("/connexion", Who::stranger), "arrimage-visite").empty());
}

TEST_CASE("cookies are not for scripts nor other sites, and under https for this host alone") {
    SiteDesk desk;
    desk.site.secure = true;
    const auto page = http::dispatch(desk.routes, {.method = "GET", .path = "/connexion"});
    const auto& set =
        std::ranges::find(page.headers, "Set-Cookie", &std::pair<std::string, std::string>::first)->second;
    CHECK(set.starts_with("__Host-arrimage-visite="));
    for (const char* word : {"Secure", "HttpOnly", "SameSite=Lax", "Path=/"})
        CHECK(set.find(word) != set.npos);
}

TEST_CASE("signing out ends the browser's sign-in and nothing else") {
    SiteDesk desk;
    desk.cookie_of(Who::odile);
    CHECK(desk.get("/compte", Who::marc).status == 200);
    CHECK(desk.post("/deconnexion", {}, Who::marc).status == 303);
    CHECK(desk.get("/compte", Who::marc).status == 303);
    CHECK(desk.get("/compte", Who::odile).status == 200);
}

TEST_CASE("the account shows where one is signed in and cuts a sign-in of one's own only") {
    SiteDesk desk;
    const auto page = desk.get("/compte", Who::marc);
    CHECK(says(page, "Marc Roy"));
    CHECK(says(page, "Cette page"));
    const auto in = desk.post(offer(desk, "marc@exemple.invalid"), {}, Who::stranger);
    CHECK(in.status == 303);
    const auto two = desk.get("/compte", Who::marc);
    const auto at = two.body->find("/compte/connexions/");
    REQUIRE(at != std::string::npos);
    const auto action = two.body->substr(at, two.body->find('"', at) - at);
    CHECK(desk.post(action, {}, Who::odile).status == 404);
    const auto cut = desk.post(action, {}, Who::marc);
    CHECK(cut.status == 303);
    CHECK(says(desk.follow(cut, Who::marc), "coupée"));
    CHECK_FALSE(says(desk.get("/compte", Who::marc), "/compte/connexions/"));
}
