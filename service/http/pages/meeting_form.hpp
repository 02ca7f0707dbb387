#pragma once

#include "http/site.hpp"

namespace arrimage::http {

/// /rencontres/ajouter (?case=12 for a promise that is free again): a meeting that a person decides.
Reply show_meeting_form(const Site& site, const Request& request, const Captures& captures);
Reply add_meeting(const Site& site, const Request& request, const Captures& captures);

/// /rencontres/{id}/modifier: its words, whatever its date.
Reply show_meeting_change(const Site& site, const Request& request, const Captures& captures);
Reply change_meeting(const Site& site, const Request& request, const Captures& captures);

} // namespace arrimage::http
