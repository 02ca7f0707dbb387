#pragma once

#include "http/site.hpp"

namespace arrimage::http {

Reply show_attendance(const Site& site, const Request& request, const Captures& captures);
Reply record_attendance(const Site& site, const Request& request, const Captures& captures);

/// The rule of a committee's quorum.
Reply show_quorum(const Site& site, const Request& request, const Captures& captures);
Reply set_quorum(const Site& site, const Request& request, const Captures& captures);

} // namespace arrimage::http
