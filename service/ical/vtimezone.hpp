#pragma once

#include <stdexcept>
#include <string>
#include <string_view>

namespace arrimage::ical {

/// A VTIMEZONE (RFC 5545 §3.6.5) right for every instant of the local years `first_year`–`last_year`, made from the
/// zone's real transitions: RRULE only, one pair of observances where one rule held over those years, two eras
/// with UNTIL where the rule changed in between; a zone without daylight time gets one STANDARD without RRULE.
/// Throws std::invalid_argument for an unknown zone name.
std::string vtimezone(std::string_view zone, int first_year, int last_year);

} // namespace arrimage::ical
