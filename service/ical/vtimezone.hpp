#pragma once

#include <string>
#include <string_view>

namespace arrimage::ical {

/// A VTIMEZONE (RFC 5545 §3.6.5) right for every instant of the local years `first_year`–`last_year`, made from the
/// zone's real transitions, never with RDATE: one pair of observances with RRULE where one rule held over those
/// years, two eras with UNTIL where the rule changed in between; a zone without daylight time gets one STANDARD
/// without RRULE. A change that follows no rule of the kind "second Sunday of March" is written alone.
///
/// An observance begins where its rule began, so the bytes change only with the eras the years touch. Years after
/// 2037, the last one zone files list, go on by the rule of that year.
///
/// Throws std::invalid_argument for an unknown zone name or years out of order.
std::string vtimezone(std::string_view zone, int first_year, int last_year);

} // namespace arrimage::ical
