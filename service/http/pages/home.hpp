#pragma once

#include "http/site.hpp"

namespace arrimage::http {

/// /: for the coordonnatrice, what is late, what to date, what waits for answers, and the year; for a member, what
/// comes; for a stranger, whose calendars these are and how to subscribe.
Reply show_home(const Site& site, const Request& request, const Captures& captures);

} // namespace arrimage::http
