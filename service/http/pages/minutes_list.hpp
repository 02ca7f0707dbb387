#pragma once

#include "http/site.hpp"

namespace arrimage::http {

/// The comptes-rendus that the visitor may read, or what a search finds: "?mots=…".
Reply list_minutes(const Site& site, const Request& request, const Captures& captures);

/// Those that anyone may read.
Reply list_public_minutes(const Site& site, const Request& request, const Captures& captures);

} // namespace arrimage::http
