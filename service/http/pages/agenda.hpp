#pragma once

#include "http/site.hpp"

namespace arrimage::http {

/// /rencontres/{id}/ordre-du-jour: to read for who may see the meeting, to work on for the coordonnatrice.
Reply show_agenda(const Site& site, const Request& request, const Captures& captures);

/// The same as a file: txt, html, pdf, and eml, a draft to send from one's own mailbox.
Reply show_agenda_text(const Site& site, const Request& request, const Captures& captures);
Reply show_agenda_html(const Site& site, const Request& request, const Captures& captures);
Reply show_agenda_pdf(const Site& site, const Request& request, const Captures& captures);
Reply show_agenda_draft(const Site& site, const Request& request, const Captures& captures);

} // namespace arrimage::http
