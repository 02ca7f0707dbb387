#include "http/dispatch.hpp"

#include "actions/tokens.hpp"
#include "domain/percent_encoding.hpp"
#include "domain/refusal.hpp"
#include "http/error_reply.hpp"
#include "http/log_text.hpp"
#include "http/resend_reply.hpp"
#include "http/same_origin.hpp"

#include <spdlog/spdlog.h>

#include <stdexcept>

namespace arrimage::http {
namespace {

using domain::Refusal;
using domain::RefusalKind;

constexpr auto unmatched = "unmatched";
constexpr auto nothing_here = "Il n’y a rien à cette adresse. Vérifiez le lien ou repartez de l’accueil.";
constexpr auto our_fault =
    "La demande n’a pas pu être traitée et la cause est chez nous. Réessayez dans un instant.";

constexpr auto from_elsewhere =
    "Cet envoi vient d’un autre site, et rien n’a été changé. Repartez de l’accueil.";
constexpr auto signed_out =
    "Votre connexion est finie, et rien n’a été changé. Connectez-vous dans un autre onglet, "
    "puis renvoyez ce que vous aviez écrit.";
constexpr auto without_token =
    "Cette page était ouverte depuis trop longtemps, ou dans une autre connexion, et rien "
    "n’a été changé. Vérifiez ce que vous aviez écrit, puis renvoyez-le.";

struct Found {
    const Route* route{};
    Captures captures{};
};

std::optional<Found> find_route(const Routes& routes, const Request& request) {
    const std::string_view method = request.method == "HEAD" ? "GET" : request.method;
    for (const Route& row : routes.rows) {
        if (row.method != method) continue;
        if (auto captures = match(row.pattern, request.path)) return Found{&row, std::move(*captures)};
    }
    return std::nullopt;
}

std::string label_of_path(const Routes& routes, std::string_view path) {
    for (const Route& row : routes.rows)
        if (match(row.pattern, path)) return std::string(row.label);
    return unmatched;
}

Reply other_method(const Request& request, const std::string& allowed) {
    Reply reply = request.method == "OPTIONS"
                      ? Reply{.status = 204}
                      : error_reply(request, 405, "Cette adresse se lit, mais cette action n’y existe pas.");
    reply.headers.emplace_back("Allow", allowed);
    return reply;
}

Reply without_route(const Routes& routes, const Request& request) {
    const std::string allowed = allowed_methods(routes, request.path);
    Reply reply = allowed.empty() ? error_reply(request, 404, nothing_here) : other_method(request, allowed);
    reply.label = label_of_path(routes, request.path);
    return reply;
}

unsigned status_of(RefusalKind kind, const Request& request) {
    switch (kind) {
    case RefusalKind::not_found: return 404;
    case RefusalKind::gone: return 410;
    case RefusalKind::not_allowed: return 403;
    case RefusalKind::invalid: return request.method == "GET" || request.method == "HEAD" ? 400 : 422;
    case RefusalKind::conflict: return 409;
    case RefusalKind::too_large: return 413;
    case RefusalKind::unavailable: return 503;
    }
    return 500;
}

Reply not_allowed(const Route& route, const Request& request, std::string_view sentence) {
    if (names_a_thing(route.pattern)) return error_reply(request, 404, nothing_here);
    return error_reply(request, 403, sentence);
}

Reply refusal_reply(const Route& route, const Request& request, const Refusal& refusal) {
    if (refusal.kind() == RefusalKind::not_allowed) return not_allowed(route, request, refusal.what());
    return error_reply(request, status_of(refusal.kind(), request), refusal.what());
}

Reply broken_reply(const Route& route, const Request& request, std::string_view cause) {
    spdlog::error("broken id={} route={} cause={}", request.id, route.label, log_text(cause));
    return error_reply(request, 500, our_fault);
}

Reply checked(Reply reply) {
    const bool must_have_body = reply.status < 300 && reply.status != 204;
    const bool has_one = reply.file || (reply.ready ? actions::size_of(reply.ready->body) > 0
                                                    : reply.body && !reply.body->empty());
    if (must_have_body && !has_one) throw std::logic_error("a successful reply without a body");
    return reply;
}

/// A stranger is sent to sign in, whatever stands there; what they had written waits on a page that can send it again.
Reply turned_away(const Routes& routes, const Request& request, const Found& found) {
    if (request.visitor->access != Access::anyone || routes.sign_in_path.empty())
        return not_allowed(*found.route, request, "Cette page demande une permission que vous n’avez pas.");
    if (!request.form)
        return see_other(routes.sign_in_path + "?suite=" + domain::percent_encoded(request.path));
    return resend_reply(request, *request.form, signed_out);
}

/// What the token of a form is made from: the secret of the link that is the permission, else that of the browser.
std::string_view form_secret(const Found& found, const Visitor& visitor) {
    return found.route->access == Access::link_holder ? found.captures["token"] : visitor.secret;
}

bool has_token(const Request& request) {
    return !request.form_token.empty() &&
           actions::same_secret((*request.form)[form_token_field], request.form_token);
}

Reply known_reply(const Routes& routes, const Request& request, const Found& found) {
    if (request.form && !same_origin(request, routes.base_url))
        return error_reply(request, 403, from_elsewhere);
    if (!may(request.visitor->access, found.route->access)) return turned_away(routes, request, found);
    if (request.form && !has_token(request)) return resend_reply(request, *request.form, without_token);
    return checked(found.route->handler(request, found.captures));
}

Reply page_reply(const Routes& routes, const Request& request, const Found& found) {
    const Visitor visitor = routes.who ? routes.who(request) : Visitor{};
    const auto secret = form_secret(found, visitor);
    const auto token = secret.empty() ? std::string{} : actions::form_token(secret);
    std::optional<Form> form;
    if (request.method == "POST")
        form = request.body_file.file >= 0 ? Form::parse(request.header("Content-Type"), request.body_file)
                                           : Form::parse(request.header("Content-Type"), request.body);
    Request known = request;
    known.visitor = &visitor;
    known.form_token = token;
    known.form = form ? &*form : nullptr;
    return known_reply(routes, known, found);
}

Reply permitted_reply(const Routes& routes, const Request& request, const Found& found) {
    if (found.route->weight == Route::Weight::light)
        return checked(found.route->handler(request, found.captures));
    return page_reply(routes, request, found);
}

Reply route_reply(const Routes& routes, const Request& request, const Found& found) {
    try {
        return permitted_reply(routes, request, found);
    } catch (const Refusal& refusal) {
        return refusal_reply(*found.route, request, refusal);
    } catch (const std::exception& error) {
        return broken_reply(*found.route, request, error.what());
    } catch (...) {
        return broken_reply(*found.route, request, "not a std::exception");
    }
}

Reply answer(const Routes& routes, const Request& request) {
    const auto found = find_route(routes, request);
    if (!found) return without_route(routes, request);
    Reply reply = route_reply(routes, request, *found);
    reply.label = found->route->label;
    return reply;
}

} // namespace

Reply dispatch(const Routes& routes, const Request& request) noexcept {
    try {
        return answer(routes, request);
    } catch (...) { // no memory even for the page that says so
        return Reply{.status = 500};
    }
}

} // namespace arrimage::http
