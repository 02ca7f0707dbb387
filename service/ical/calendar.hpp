#pragma once

#include "domain/entry.hpp"

#include <chrono>
#include <span>
#include <string>

namespace arrimage::ical {

/// What is said of a feed as a whole.
struct CalendarHead {
    std::string name{};        ///< shown by clients: "Comité de coordination"
    std::string description{};
    std::string zone{};        ///< IANA name: X-WR-TIMEZONE and the VTIMEZONE
    std::string organizer_name{};
    std::string organizer_address{}; ///< the role mailbox that can take stray replies (interop F14)
    int first_year{0};         ///< the years the VTIMEZONE must be right for
    int last_year{0};
};

/// One VEVENT (RFC 5545 §3.6.1), CRLF line ends, folded, written by libical; a pure function of its arguments.
/// Interop rules F1–F29.
std::string render_event(const domain::Entry& entry, const CalendarHead& head);

/// Everything before the first VEVENT: BEGIN:VCALENDAR, names, refresh hints, METHOD:PUBLISH, the VTIMEZONE.
std::string render_head(const CalendarHead& head);

/// "END:VCALENDAR\r\n"
std::string_view tail();

/// head + events in the given order + tail.
std::string render_calendar(const CalendarHead& head, std::span<const domain::Entry> entries);

} // namespace arrimage::ical
