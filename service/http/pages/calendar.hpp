#pragma once

#include "actions/ready_file.hpp"
#include "http/reply.hpp"
#include "http/request.hpp"

#include <memory>

namespace arrimage::http {

/// The header fields of a form of a feed (interop H1–H16): clients must ask again each time (no-cache), and no shared
/// cache may keep it, for the address is a secret. The ETag of the compressed form is made from that of the other:
/// "\"abc\"" → "\"abc-gz\"".
actions::ReadyForm calendar_form(const actions::ReadyFile::About& about, bool gzip);

/// /calendriers/{token}/{name}.ics: the feed, or 304 when the client holds it.
Reply show_calendar(const Request& request, const std::shared_ptr<const actions::ReadyFile>& feed);

} // namespace arrimage::http
