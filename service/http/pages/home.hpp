#pragma once

#include "http/site.hpp"

namespace arrimage::http {

/// /: for a stranger, whose calendars these are and how to subscribe.
Reply show_home(const Site& site, const Request& request, const Captures& captures);

} // namespace arrimage::http
