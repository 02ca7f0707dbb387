#pragma once

#include "http/site.hpp"

namespace arrimage::http {

Reply list_follow_ups(const Site& site, const Request& request, const Captures& captures);
Reply close_follow_up(const Site& site, const Request& request, const Captures& captures);
Reply reopen_follow_up(const Site& site, const Request& request, const Captures& captures);

/// One that was noted by mistake, back to the compte-rendu.
Reply remove_follow_up(const Site& site, const Request& request, const Captures& captures);

} // namespace arrimage::http
