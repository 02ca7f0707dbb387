#pragma once

#include "http/site.hpp"

namespace arrimage::http {

/// Every address that the daemon answers, who may ask, and the page that answers. The site outlives the routes.
Routes site_map(const Site& site);

} // namespace arrimage::http
