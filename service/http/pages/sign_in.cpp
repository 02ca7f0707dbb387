#include "http/pages/sign_in.hpp"

#include "actions/find_visitor.hpp"
#include "actions/sign_in.hpp"
#include "actions/sign_out.hpp"
#include "actions/tokens.hpp"
#include "domain/person.hpp"
#include "html/form_page.hpp"
#include "html/message_page.hpp"
#include "http/cookies.hpp"
#include "http/form_reader.hpp"
#include "http/refill.hpp"
#include "http/return_path.hpp"

namespace arrimage::http {
namespace {

Cookie signed_in_cookie(const Site& site) {
    return {"arrimage", site.secure};
}

/// Ties the forms of a stranger to their browser.
Cookie visit_cookie(const Site& site) {
    return {"arrimage-visite", site.secure};
}

constexpr std::chrono::hours visit_life{2};
constexpr auto too_often =
    "Trop de liens ont été demandés d’ici. Attendez un quart d’heure avant de réessayer.";

/// What the forms of a stranger's page carry, and the cookie that the browser must hold for it.
struct Visit {
    std::string form_token{};
    std::string new_cookie{}; ///< empty: it holds one already
};

Visit visit_of(const Site& site, const Request& request) {
    if (!request.visitor->secret.empty()) return {std::string{request.form_token}, {}};
    const auto secret = actions::new_token();
    return {actions::form_token(secret), visit_cookie(site).set(secret, visit_life)};
}

template <class Page>
Reply page_of_visit(const Site& site, const Request& request, unsigned status, const Page& page) {
    auto visit = visit_of(site, request);
    auto frame = frame_of(site, request);
    frame.form_token = visit.form_token;
    auto reply = html_reply(status, html::render(frame, page));
    if (!visit.new_cookie.empty()) reply.headers.emplace_back("Set-Cookie", std::move(visit.new_cookie));
    return reply;
}

/// Where to go after signing in, if the address says it and it is ours.
std::string return_path(std::string_view asked) {
    return safe_return_path(asked).value_or("");
}

html::FormPage address_page(const std::string& path) {
    using Kind = html::Field::Kind;
    return {
        .title = "Se connecter",
        .intro = "Écrivez votre adresse de courriel\u00a0: nous y envoyons un lien qui vous connecte. "
                 "Il n’y a pas de mot de passe.",
        .form = {
            .action = "/connexion",
            .submit = "Recevoir un lien",
            .fields = {
                {.kind = Kind::email, .name = "adresse", .label = "Adresse de courriel", .required = true},
                {.kind = Kind::hidden, .name = "suite", .value = path}}}};
}

html::MessagePage spent_link_page() {
    return {.title = "Ce lien ne sert plus",
            .paragraphs = {"Un lien de connexion ne vaut qu’une fois, pendant quinze minutes."},
            .next = {"/connexion", "Recevoir un autre lien"}};
}

html::FormPage confirmation_page(const std::string& name, std::string_view request_path,
                                 const std::string& path) {
    return {.title = "Se connecter",
            .intro = "Ce lien connecte " + name + " dans ce navigateur.",
            .form = {.action = std::string{request_path},
                     .submit = "Se connecter",
                     .fields = {{.kind = html::Field::Kind::hidden, .name = "suite", .value = path}}}};
}

} // namespace

Reply show_sign_in_form(const Site& site, const Request& request, const Captures&) {
    return page_of_visit(site, request, 200, address_page(return_path(query_value(request.query, "suite"))));
}

Reply ask_sign_in(const Site& site, const Request& request, const Captures&) {
    FormReader read{*request.form};
    const auto address = read.take("adresse", domain::mail_address);
    const auto path = return_path((*request.form)["suite"]);
    auto page = address_page(path);
    if (!read.good()) {
        refill(page.form, *request.form, read.errors());
        return page_of_visit(site, request, 422, page);
    }
    if (!site.may_ask_sign_in(request)) {
        refill(page.form, *request.form, {});
        page.form.error = too_often;
        return page_of_visit(site, request, 429, page);
    }
    site.ask_sign_in({*address, std::string{request.header("User-Agent")}, path});
    return see_other("/connexion/envoye");
}

Reply show_sign_in_asked(const Site& site, const Request& request, const Captures&) {
    return html_reply(
        200, html::render(
                 frame_of(site, request),
                 html::MessagePage{
                     .title = "Regardez vos courriels",
                     .paragraphs = {"Si cette adresse est celle d’une personne inscrite, un lien vient d’y "
                                    "partir. Il vaut une fois, pendant quinze minutes.",
                                    "Rien après quelques minutes\u00a0? Regardez parmi les indésirables, ou "
                                    "écrivez à " +
                                        site.mailbox + "."},
                     .next = {"/connexion", "Demander un autre lien"}}));
}

Reply show_sign_in_link(const Site& site, const Request& request, const Captures& captures) {
    const auto offered = actions::show_sign_in(site.database, captures["token"], site.now(), today(site));
    if (offered.state != domain::LinkState::usable)
        return page_of_visit(site, request, 410, spent_link_page());
    return page_of_visit(
        site, request, 200,
        confirmation_page(offered.name, request.path, return_path(query_value(request.query, "suite"))));
}

Reply follow_sign_in_link(const Site& site, const Request& request, const Captures& captures) {
    const auto& before = *request.visitor;
    const auto cookie = actions::new_token();
    actions::NewSignIn asked{.link_token = std::string{captures["token"]},
                             .cookie_token = cookie,
                             .client = std::string{request.header("User-Agent")},
                             .today = today(site)};
    if (before.access >= Access::member) asked.replacing = before.browser;
    try {
        actions::sign_in(env_of(site, request), asked);
    } catch (const domain::Refusal&) {
        return page_of_visit(site, request, 410, spent_link_page());
    }
    const auto path = return_path((*request.form)["suite"]);
    auto reply = see_other(path.empty() ? "/" : path);
    reply.headers.emplace_back("Set-Cookie", signed_in_cookie(site).set(cookie, domain::browser_life));
    reply.headers.emplace_back("Set-Cookie", visit_cookie(site).forget());
    return reply;
}

Reply sign_out(const Site& site, const Request& request, const Captures&) {
    const auto& visitor = *request.visitor;
    actions::sign_out(env_of(site, request), *visitor.viewer.person, visitor.browser);
    auto reply = see_other("/");
    reply.headers.emplace_back("Set-Cookie", signed_in_cookie(site).forget());
    return reply;
}

Visitor visitor_of(const Site& site, const Request& request) {
    if (const auto token = signed_in_cookie(site).read(request))
        if (const auto known = actions::find_visitor(site.database, *token, site.now(), today(site)))
            return {.access = known->identity.coordonnatrice ? Access::coordonnatrice : Access::member,
                    .viewer = {known->identity.person, known->identity.coordonnatrice, today(site)},
                    .name = known->identity.name,
                    .browser = known->browser,
                    .secret = std::string{*token}};
    return {.secret = std::string{visit_cookie(site).read(request).value_or("")}};
}

} // namespace arrimage::http
