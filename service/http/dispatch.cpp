#include "http/dispatch.hpp"

#include "domain/refusal.hpp"
#include "http/error_reply.hpp"
#include "http/log_text.hpp"

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
    const bool has_one =
        reply.ready ? actions::size_of(reply.ready->body) > 0 : reply.body && !reply.body->empty();
    if (must_have_body && !has_one) throw std::logic_error("a successful reply without a body");
    return reply;
}

Reply permitted_reply(const Routes& routes, const Request& request, const Found& found) {
    const Access sender = routes.who ? routes.who(request) : Access::anyone;
    if (!may(sender, found.route->access))
        return not_allowed(*found.route, request, "Cette page demande une permission que vous n’avez pas.");
    return checked(found.route->handler(request, found.captures));
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
