#include "html/frame.hpp"

#include "html/error_page.hpp"
#include "support/catch.hpp"
#include "support/html.hpp"

using namespace arrimage;
using support::has;

namespace {

std::string page_in(const html::Frame& frame) {
    const auto page = html::render(frame, html::ErrorPage{.title = "Titre", .sentence = "Phrase."});
    CHECK(support::html_faults(page) == std::vector<std::string>{});
    return page;
}

html::Frame frame_of(bool coordonnatrice, std::string here = "/") {
    return {.organisation = "Comité",
            .visitor = "Léa Tremblay",
            .coordonnatrice = coordonnatrice,
            .form_token = "jeton-1",
            .here = std::move(here)};
}

/// The places that the navigation leads to, in order.
std::vector<std::string> places(const std::string& page) {
    std::vector<std::string> found;
    const auto end = page.find("</nav>");
    for (auto at = page.find("<nav"); (at = page.find("href=\"", at)) < end; ++at)
        found.push_back(page.substr(at + 6, page.find('"', at + 6) - at - 6));
    return found;
}

} // namespace

TEST_CASE("the navigation shows what the visitor's role may open") {
    CHECK(places(page_in(frame_of(true))) ==
          std::vector<std::string>{"/", "/rencontres", "/comptes-rendus", "/suivis", "/couverture", "/plan",
                                   "/bilan", "/comites", "/territoires", "/personnes", "/courrier",
                                   "/abonnements"});
    CHECK(places(page_in(frame_of(false))) == std::vector<std::string>{"/", "/rencontres", "/comptes-rendus",
                                                                       "/suivis", "/plan", "/bilan",
                                                                       "/abonnements"});
}

TEST_CASE("who is signed in sees their name, their account and the way out; a stranger, the way in") {
    const auto member = page_in(frame_of(false));
    for (const char* shown :
         {"Léa Tremblay", "href=\"/compte\"", "action=\"/deconnexion\"", "name=\"jeton\" value=\"jeton-1\""})
        CHECK(has(member, shown));
    CHECK_FALSE(has(member, "/connexion\""));
    const auto stranger = page_in({.organisation = "Comité"});
    CHECK(has(stranger, "href=\"/connexion\""));
    for (const char* hidden : {"<nav", "/deconnexion", "/compte"}) CHECK_FALSE(has(stranger, hidden));
}

TEST_CASE("the place where the visitor is is marked: the page itself, or the section above it") {
    struct Case {
        const char* here;
        const char* marked;
    };
    for (const auto& row :
         std::vector<Case>{{"/", "href=\"/\" aria-current=\"page\""},
                           {"/rencontres", "href=\"/rencontres\" aria-current=\"page\""},
                           {"/rencontres/7/ordre-du-jour", "href=\"/rencontres\" aria-current=\"true\""},
                           {"/sieges/7/titulaire", "href=\"/comites\" aria-current=\"true\""},
                           {"/fonctions/7/fin", "href=\"/personnes\" aria-current=\"true\""},
                           {"/compte", "href=\"/compte\" aria-current=\"page\""}}) {
        CAPTURE(row.here);
        const auto page = page_in(frame_of(true, row.here));
        CHECK(has(page, row.marked));
        CHECK(page.find("aria-current") == page.rfind("aria-current"));
    }
    CHECK_FALSE(has(page_in(frame_of(true, "/rencontres-a-venir")), "aria-current"));
}

TEST_CASE("what just happened is said once, escaped, and only when something did") {
    auto frame = frame_of(true);
    CHECK_FALSE(has(page_in(frame), "role=\"status\""));
    frame.notice = "Date retenue\u00a0: <31>.";
    CHECK(has(page_in(frame), "role=\"status\">Date retenue\u00a0: &lt;31&gt;.</p>"));
}
