#pragma once

#include "http/site.hpp"

namespace arrimage::http {

/// /comites: each with its seats and how many are vacant; asks for another.
Reply show_committees(const Site& site, const Request& request, const Captures& captures);

Reply add_committee(const Site& site, const Request& request, const Captures& captures);

/// /comites/{id}: its seats, who holds and held them, its members; asks for another seat.
Reply show_committee(const Site& site, const Request& request, const Captures& captures);

/// /comites/{id}/sieges
Reply add_seat(const Site& site, const Request& request, const Captures& captures);

} // namespace arrimage::http
