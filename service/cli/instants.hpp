#pragma once

#include "domain/meeting.hpp"

#include <boost/json/value.hpp>

#include <optional>
#include <string>

namespace arrimage::cli {

/// "2003-10-29T00:00:00Z" (RFC 3339).
std::string iso_instant(domain::Instant instant);
boost::json::value json_instant(const std::optional<domain::Instant>& instant);

} // namespace arrimage::cli
