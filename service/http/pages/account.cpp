#include "http/pages/account.hpp"

#include "actions/sign_out.hpp"
#include "domain/french_time.hpp"
#include "html/account_page.hpp"

namespace arrimage::http {
namespace {

html::AccountPage::Browser browser_of(const domain::Browser& browser, const Site& site,
                                      const Visitor& visitor) {
    return {.client = browser.client.empty() ? "Navigateur inconnu" : browser.client,
            .since = domain::french_instant(browser.created_at, site.zone),
            .last_seen = domain::french_instant(browser.last_seen_at, site.zone),
            .present = browser.id == visitor.browser,
            .cut = {.action = "/compte/connexions/" + std::to_string(browser.id.value) + "/couper",
                    .submit = "Couper",
                    .weight = html::Form::Weight::secondary,
                    .about = "cette connexion"}};
}

} // namespace

Reply show_account(const Site& site, const Request& request, const Captures&) {
    const auto& visitor = *request.visitor;
    html::AccountPage page{.name = visitor.name};
    for (const auto& browser : actions::list_browsers(site.database, *visitor.viewer.person, site.now()))
        page.browsers.push_back(browser_of(browser, site, visitor));
    return html_reply(200, html::render(frame_of(site, request), page));
}

Reply cut_browser(const Site& site, const Request& request, const Captures& captures) {
    actions::sign_out(env_of(site, request), *request.visitor->viewer.person,
                      id_of<domain::SessionId>(captures));
    return done(site, request, "/compte", "Cette connexion est coupée.");
}

} // namespace arrimage::http
