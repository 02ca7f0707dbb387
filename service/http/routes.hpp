#pragma once

#include "http/reception.hpp"
#include "http/reply.hpp"
#include "http/request.hpp"

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace arrimage::http {

/// What the braces of a pattern stand for in one path. Views into the request.
struct Captures {
    std::vector<std::pair<std::string_view, std::string_view>> values{};

    /// Empty when the pattern has no such name.
    std::string_view operator[](std::string_view name) const;
};

using PageHandler = std::function<Reply(const Request&, const Captures&)>;

/// A row of the site map. The pattern is matched segment by segment; a segment may hold one {name}, alone or between
/// literal text ("/calendriers/{token}/{name}.ics"), which stands for at least one character and never for a '/'.
struct Route {
    std::string_view method{}; ///< "GET" answers HEAD too
    std::string_view pattern{};
    Access access{Access::coordonnatrice};
    PageHandler handler{};
    std::string_view label{}; ///< in logs and metrics

    /// light: answered at once, without asking who it is for; page: work of some length, for a known visitor.
    enum class Weight { page, light };
    Weight weight{Weight::page};
    std::size_t max_body_bytes{0}; ///< of a POST; 0: what the settings allow
    bool spooled{false};           ///< see Reception
};

struct Routes {
    std::vector<Route> rows{};
    /// Who sends a request. Without it everyone is anyone.
    std::function<Visitor(const Request&)> who{};
    std::string sign_in_path{}; ///< where a stranger is sent who asks for a page; empty: nowhere
    std::string base_url{};     ///< what our own pages begin with, if the settings say it
};

/// What a path matches in a pattern, nothing when it does not match.
std::optional<Captures> match(std::string_view pattern, std::string_view path);

/// True when the pattern names one thing among many: a stranger must not learn whether it exists.
bool names_a_thing(std::string_view pattern);

/// Whether a sender who may do `sender` at most may use a row that asks for `asked`.
bool may(Access sender, Access asked);

/// How a request is received: what its row allows of a body (`usual_body` where it says nothing), and apart from the
/// thread that serves programs unless the row is light.
Reception reception_of(const Routes& routes, std::string_view method, std::string_view path,
                       std::size_t usual_body);

/// The methods of the rows that match a path, as Allow lists them: "GET, HEAD, OPTIONS"; empty when none matches.
std::string allowed_methods(const Routes& routes, std::string_view path);

} // namespace arrimage::http
