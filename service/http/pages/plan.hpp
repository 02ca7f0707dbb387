#pragma once

#include "http/site.hpp"

namespace arrimage::http {

/// /plan: the latest plan that is kept, or that of ?debut=2003-04-01&fin=2004-03-31.
Reply show_plan(const Site& site, const Request& request, const Captures& captures);

} // namespace arrimage::http
