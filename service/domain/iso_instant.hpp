#pragma once

#include "domain/meeting.hpp"

#include <string>

namespace arrimage::domain {

/// "2003-10-29T00:00:00Z" (RFC 3339).
std::string iso_instant(Instant instant);

} // namespace arrimage::domain
