#pragma once

#include "domain/entry.hpp"

#include <span>
#include <string>
#include <string_view>

namespace arrimage::ical {

/// What is said of a feed as a whole.
struct CalendarHead {
    std::string name{}; ///< shown by clients: "Comité de coordination"
    std::string description{};
    std::string zone{}; ///< IANA name: X-WR-TIMEZONE and the VTIMEZONE
    std::string organizer_name{};
    std::string organizer_address{}; ///< the role mailbox that can take stray replies (interop F14); required
    int first_year{0};               ///< the years the VTIMEZONE must be right for
    int last_year{0};
};

/// Writes VEVENTs (RFC 5545 §3.6.1), each with CRLF line ends, folded at 75 octets: a pure function of the entry and of the zone
/// and organizer of the calendar, safe in any thread. Interop rules F1–F29.
///
/// Texts come out as valid UTF-8 without control characters, on one line except the description; an empty summary
/// is written « Sans titre » and other empty texts are left out. A cancelled entry never occupies time. A sitting
/// in another zone than the calendar's is written at the same instant in the calendar's zone, the only one the file
/// defines.
///
/// Wall-clock times are written as they are. In the hour that a clock change skips, readers end up an hour apart; of
/// the hour that comes twice, RFC 5545 §3.3.5 means the first and the readers measured took the second. The domain
/// refuses such times.
///
/// Throws std::invalid_argument for an empty UID, a calendar without organizer address or with an unknown zone, and
/// an entry that does not end after it begins.
class EventWriter {
  public:
    explicit EventWriter(const CalendarHead& head);

    std::string write(const domain::Entry& entry) const;

  private:
    std::string zone_;
    std::string organizer_; ///< its content line
};

/// Everything before the first VEVENT: BEGIN:VCALENDAR, names, refresh hints, METHOD:PUBLISH, the VTIMEZONE.
/// Throws std::invalid_argument for an unknown zone or years out of order.
std::string render_head(const CalendarHead& head);

/// "END:VCALENDAR\r\n"
std::string_view tail();

/// head + events in the given order + tail.
std::string render_calendar(const CalendarHead& head, std::span<const domain::Entry> entries);

} // namespace arrimage::ical
