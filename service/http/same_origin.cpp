#include "http/same_origin.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string>

namespace arrimage::http {
namespace {

struct Scheme {
    std::string_view prefix{};
    std::string_view default_port{};
};

constexpr std::array<Scheme, 2> schemes{{{"https://", ":443"}, {"http://", ":80"}}};

/// All values of the header in one; nothing when it was not sent.
std::optional<std::string> sent(const Request& request, std::string_view name) {
    const bool there = std::ranges::any_of(
        request.headers, [&](const Header& header) { return same_token(header.name, name); });
    if (!there) return std::nullopt;
    return request.list(name);
}

const Scheme* scheme_of(std::string_view url) {
    const auto begins = [&](const Scheme& scheme) {
        return same_token(url.substr(0, scheme.prefix.size()), scheme.prefix);
    };
    const auto* found = std::ranges::find_if(schemes, begins);
    return found == schemes.end() ? nullptr : found;
}

/// Scheme, host and port as a browser writes them: without a path, and without the port that the scheme implies.
std::string_view origin_of(std::string_view url) {
    const Scheme* scheme = scheme_of(url);
    if (!scheme) return {};
    const auto origin = url.substr(0, url.find('/', scheme->prefix.size()));
    return origin.ends_with(scheme->default_port)
               ? origin.substr(0, origin.size() - scheme->default_port.size())
               : origin;
}

bool is_origin_of(std::string_view origin, std::string_view url) {
    return !origin.empty() && same_token(origin, origin_of(url));
}

/// The scheme is not known behind a proxy that speaks TLS for us.
bool names_host(std::string_view origin, std::string_view host) {
    const Scheme* scheme = scheme_of(origin);
    return scheme && !host.empty() && same_token(origin.substr(scheme->prefix.size()), host);
}

} // namespace

bool same_origin(const Request& request, std::string_view base_url) {
    const auto site = sent(request, "Sec-Fetch-Site");
    if (site && *site != "same-origin" && *site != "none") return false;
    const auto origin = sent(request, "Origin");
    if (!origin) return true;
    if (*origin == "null") return site == "same-origin";
    return base_url.empty() ? names_host(*origin, request.header("Host")) : is_origin_of(*origin, base_url);
}

} // namespace arrimage::http
