#pragma once

#include "domain/reply.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace arrimage::ical {

/// Reads the first object that names a meeting, as tolerantly as mail programs are lax: bare line feeds, folds that cut
/// characters, a byte order mark, Windows' names of zones, unknown properties. Absent for what is not one, is longer than
/// 256 kB or holds more than 50 events or 2,000 attendees. `method` is what the mail's part says, for an object that does
/// not say it itself. No recurrence is expanded. The time of a
/// counter is read in `zone`; one whose zone is not known and changes its clocks is left out. Never throws for what came.
std::optional<domain::Reply> read_reply(std::string_view text, std::string_view method,
                                        const std::string& zone);

} // namespace arrimage::ical
