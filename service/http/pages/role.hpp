#pragma once

#include "http/site.hpp"

namespace arrimage::http {

/// /personnes/{id}/fonctions: asks which function, from when.
Reply show_role_form(const Site& site, const Request& request, const Captures& captures);

Reply grant_role(const Site& site, const Request& request, const Captures& captures);

/// /fonctions/{id}/fin
Reply show_role_end(const Site& site, const Request& request, const Captures& captures);

Reply end_role(const Site& site, const Request& request, const Captures& captures);

} // namespace arrimage::http
