#pragma once

#include "http/site.hpp"

namespace arrimage::http {

/// /rencontres/{id}/date: the days that are allowed, what stands in the way on them, and what the poll says.
Reply show_meeting_date(const Site& site, const Request& request, const Captures& captures);

/// Gives the meeting its date, first or other. A holiday, or another meeting of the same people at these hours, is said
/// first; sent again with the box ticked, the date is taken.
Reply settle_meeting_date(const Site& site, const Request& request, const Captures& captures);

} // namespace arrimage::http
