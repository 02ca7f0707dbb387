#pragma once

#include "http/site.hpp"

namespace arrimage::http {

/// /personnes/{id}: all that is known of someone, and what can be done.
Reply show_person(const Site& site, const Request& request, const Captures& captures);

/// /personnes/{id}/retour: undoes a departure.
Reply return_person(const Site& site, const Request& request, const Captures& captures);

} // namespace arrimage::http
