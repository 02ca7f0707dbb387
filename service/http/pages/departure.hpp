#pragma once

#include "http/site.hpp"

namespace arrimage::http {

/// /personnes/{id}/depart: says what a departure ends and cuts, and asks for the last day.
Reply show_departure(const Site& site, const Request& request, const Captures& captures);

Reply leave_person(const Site& site, const Request& request, const Captures& captures);

} // namespace arrimage::http
