#pragma once

#include "http/reply.hpp"
#include "http/request.hpp"
#include "http/routes.hpp"

namespace arrimage::http {

/// Finds the row, checks who may and, for a POST, that it comes from a form of ours, calls its page, and turns what the page throws into a reply: a domain::Refusal into
/// its status and sentence, anything else into a neutral 500 logged once with its cause and the request's id. A path
/// that names one thing answers 404 to who may not see it, so that nothing is learnt. Unknown path 404, other method
/// 405 with Allow, OPTIONS 204 with Allow. A successful page without a body is our fault and becomes a 500: a calendar
/// client would erase its events.
Reply dispatch(const Routes& routes, const Request& request) noexcept;

} // namespace arrimage::http
