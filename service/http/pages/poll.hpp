#pragma once

#include "http/site.hpp"

namespace arrimage::http {

/// /rencontres/{id}/sondage: what was answered, or a form to propose dates (?dates=8 for more rows).
Reply show_poll(const Site& site, const Request& request, const Captures& captures);

/// Puts the dates to the people of the meeting, each by a letter with a link.
Reply open_poll(const Site& site, const Request& request, const Captures& captures);

/// /rencontres/{id}/sondage/{dates,rappel,fermer,rouvrir,retenir}
Reply add_poll_date(const Site& site, const Request& request, const Captures& captures);
Reply remind_poll(const Site& site, const Request& request, const Captures& captures);
Reply close_poll(const Site& site, const Request& request, const Captures& captures);
Reply reopen_poll(const Site& site, const Request& request, const Captures& captures);
Reply settle_poll_date(const Site& site, const Request& request, const Captures& captures);

} // namespace arrimage::http
