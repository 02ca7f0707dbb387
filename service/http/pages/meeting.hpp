#pragma once

#include "http/site.hpp"

namespace arrimage::http {

/// /rencontres/{id}: what the visitor may see of it; a stranger to it gets 404.
Reply show_meeting(const Site& site, const Request& request, const Captures& captures);

/// /rencontres/{id}/{tenir,rouvrir,annuler,retablir}: one act on the meeting as the page showed it.
Reply hold_meeting(const Site& site, const Request& request, const Captures& captures);
Reply reopen_meeting(const Site& site, const Request& request, const Captures& captures);
Reply cancel_meeting(const Site& site, const Request& request, const Captures& captures);
Reply restore_meeting(const Site& site, const Request& request, const Captures& captures);

/// /rencontres/{id}/personnes: adds a person, or the people of a committee, a territory or an organisation.
Reply add_participants(const Site& site, const Request& request, const Captures& captures);

/// /rencontres/{id}/personnes/{person}/retirer
Reply take_participant_out(const Site& site, const Request& request, const Captures& captures);

} // namespace arrimage::http
