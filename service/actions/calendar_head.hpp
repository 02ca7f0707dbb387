#pragma once

#include "actions/publisher.hpp"
#include "domain/entry.hpp"
#include "ical/calendar.hpp"
#include "store/calendars.hpp"

namespace arrimage::actions {

/// The head of a feed whose entries lie within these days.
ical::CalendarHead calendar_head(const Publisher& publisher, std::string title,
                                 const domain::WholeDays& days);

/// What an empty calendar shows: a whole day, that of its making, so that no program keeps older events (interop F28).
domain::Entry notice_of(const store::Calendar& calendar);

} // namespace arrimage::actions
