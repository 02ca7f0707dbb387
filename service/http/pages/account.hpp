#pragma once

#include "http/site.hpp"

namespace arrimage::http {

/// /compte: who one is here, and the browsers where one is signed in.
Reply show_account(const Site& site, const Request& request, const Captures& captures);

/// /compte/connexions/{id}/couper: ends one of them.
Reply cut_browser(const Site& site, const Request& request, const Captures& captures);

} // namespace arrimage::http
