#pragma once

#include "http/site.hpp"

#include <optional>

namespace arrimage::http {

/// /rencontres/{id}/date: the days that are allowed, what stands in the way on them, and what the poll says.
Reply show_meeting_date(const Site& site, const Request& request, const Captures& captures);

/// Gives the meeting its date, first or other. A holiday, or another meeting of the same people at these hours, is said
/// first; sent again with the box ticked, the date is taken.
Reply settle_meeting_date(const Site& site, const Request& request, const Captures& captures);

/// Before a date is taken: the page that says what stands in the way of it, a holiday or another meeting of the same
/// people at these hours, with the date filled in and a box to tick (409). Absent when nothing does.
std::optional<Reply> ask_before_settling(const Site& site, const Request& request,
                                         const domain::Meeting& meeting, const domain::Sitting& sitting);

} // namespace arrimage::http
