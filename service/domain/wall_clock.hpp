#pragma once

#include "domain/meeting.hpp"

#include <string>

namespace arrimage::domain {

/// Throws Refusal (invalid) for a name that is not a zone of the IANA database.
void check_zone(const std::string& zone);

/// What a clock on the wall of a zone shows at an instant, seconds left out. Throws Refusal (invalid) for a zone name
/// that is not known.
LocalTime wall_time(Instant instant, const std::string& zone);

/// The instant at which the wall of a zone shows a time: the first of two in autumn's hour; in spring's gap, the
/// moment the clock is advanced.
Instant instant_of(LocalTime time, const std::string& zone);

/// How often a clock on the wall of a zone shows a time: not at all in spring's gap, twice in autumn's hour.
enum class WallClock { once, skipped, twice };

/// Throws Refusal (invalid) for a zone name that is not known.
WallClock wall_clock(LocalTime time, const std::string& zone);

/// Throws Refusal (invalid), saying what to write instead, when the sitting does not end after its start or when one of
/// its times is skipped or shown twice: no reader of calendars would show such a time as meant.
void check_sitting(const Sitting& sitting);

} // namespace arrimage::domain
