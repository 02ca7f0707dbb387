#pragma once

#include "actions/ready_feeds.hpp"
#include "http/reply.hpp"
#include "http/request.hpp"

namespace arrimage::http {

/// /calendriers/{token}/{name}.ics: the feed, or 304 when the client holds it (interop H1–H16).
Reply show_calendar(const Request& request, const actions::ReadyFeed& feed);

} // namespace arrimage::http
