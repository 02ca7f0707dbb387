#pragma once

#include "http/site.hpp"

namespace arrimage::http {

/// All versions of a compte-rendu, and the difference between two: "?de=1&a=3".
Reply show_minutes_versions(const Site& site, const Request& request, const Captures& captures);

/// One of them, to read.
Reply show_minutes_version(const Site& site, const Request& request, const Captures& captures);
Reply restore_minutes(const Site& site, const Request& request, const Captures& captures);

} // namespace arrimage::http
