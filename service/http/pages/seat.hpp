#pragma once

#include "http/site.hpp"

namespace arrimage::http {

/// /sieges/{id}/titulaire: asks who takes the seat, from when.
Reply show_seating(const Site& site, const Request& request, const Captures& captures);

Reply seat_person(const Site& site, const Request& request, const Captures& captures);

/// /sieges/{id}/fermer
Reply show_seat_closing(const Site& site, const Request& request, const Captures& captures);

Reply close_seat(const Site& site, const Request& request, const Captures& captures);

/// /titulaires/{id}/fin
Reply show_holding_end(const Site& site, const Request& request, const Captures& captures);

Reply end_holding(const Site& site, const Request& request, const Captures& captures);

} // namespace arrimage::http
