#pragma once

#include "http/site.hpp"

namespace arrimage::http {

/// /incidents: the register of confidentiality incidents, and a form that adds to it.
Reply show_incidents(const Site& site, const Request& request, const Captures& captures);
Reply add_incident(const Site& site, const Request& request, const Captures& captures);

/// /incidents/{id}/avis: notes who was told when.
Reply tell_of_incident(const Site& site, const Request& request, const Captures& captures);

/// /incidents.csv: the register, for the Commission d’accès à l’information.
Reply export_incidents(const Site& site, const Request& request, const Captures& captures);

} // namespace arrimage::http
