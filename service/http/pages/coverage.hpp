#pragma once

#include "http/site.hpp"

namespace arrimage::http {

/// /couverture: what the latest plan promised and where each promise stands, fifty engagements a page (?page=2).
Reply show_coverage(const Site& site, const Request& request, const Captures& captures);

} // namespace arrimage::http
