#pragma once

#include "http/site.hpp"

namespace arrimage::http {

/// /rencontres: those that the visitor may see, looked for by state, committee, territory and words; fifty a page.
Reply list_meetings(const Site& site, const Request& request, const Captures& captures);

} // namespace arrimage::http
