#pragma once

#include "http/site.hpp"

namespace arrimage::http {

/// To read, or to write for who runs the meeting; the page of the meeting, for them, when nobody began it.
Reply show_minutes(const Site& site, const Request& request, const Captures& captures);

/// The same as plain text, as a document of its own, as PDF, and as a draft mail.
Reply show_minutes_text(const Site& site, const Request& request, const Captures& captures);
Reply show_minutes_html(const Site& site, const Request& request, const Captures& captures);
Reply show_minutes_pdf(const Site& site, const Request& request, const Captures& captures);
Reply show_minutes_draft(const Site& site, const Request& request, const Captures& captures);

/// What anyone reads once it is public, and the list of those.
Reply show_public_minutes(const Site& site, const Request& request, const Captures& captures);

} // namespace arrimage::http
