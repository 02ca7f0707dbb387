#pragma once

#include "domain/calendar_name.hpp"
#include "domain/viewer.hpp"
#include "store/database.hpp"

#include <string>
#include <vector>

namespace arrimage::actions {

struct ListedCalendar {
    domain::CalendarName name{};
    std::string title{};
};

/// Every calendar that can be subscribed to: tout, plan, committees and territories by name, persons by
/// name, each followed by its archives when it spans
/// the change of clock rules of 2007 at `now`.
std::vector<ListedCalendar> list_calendars(store::Database& database, domain::Instant now);

/// Those that a person may follow today (domain::days_allowed), in the same order; for the coordonnatrice all but other
/// persons' own, none for nobody known.
std::vector<ListedCalendar> list_calendars_for(store::Database& database, const domain::Viewer& viewer,
                                               domain::Instant now, plan::Date today);

/// Throws domain::Refusal (not_found) when the list has no such calendar.
void check_calendar(store::Database& database, const domain::CalendarName& name, domain::Instant now);

} // namespace arrimage::actions
