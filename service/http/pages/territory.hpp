#pragma once

#include "http/site.hpp"

namespace arrimage::http {

/// /territoires: each with its seats and persons; asks for another.
Reply show_territories(const Site& site, const Request& request, const Captures& captures);

Reply add_territory(const Site& site, const Request& request, const Captures& captures);

/// /territoires/{id}: its seats in every committee, and who takes part in its name.
Reply show_territory(const Site& site, const Request& request, const Captures& captures);

} // namespace arrimage::http
