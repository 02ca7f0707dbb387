#pragma once

#include "domain/calendar_name.hpp"
#include "store/database.hpp"

#include <string>
#include <vector>

namespace arrimage::actions {

struct ListedCalendar {
    domain::CalendarName name{};
    std::string title{};
};

/// Every calendar that can be subscribed to: tout, plan, then by name, each followed by its archives when it spans
/// the change of clock rules of 2007 at `now`.
std::vector<ListedCalendar> list_calendars(store::Database& database, domain::Instant now);

/// Throws domain::Refusal (not_found) when the list has no such calendar.
void check_calendar(store::Database& database, const domain::CalendarName& name, domain::Instant now);

} // namespace arrimage::actions
