#pragma once

#include "domain/entry.hpp"

#include <optional>

namespace arrimage::domain {

/// How two meetings of the same people get in each other's way.
enum class Clash { same_hours, same_day };

/// "same-hours", "same-day"
std::string_view to_string(Clash clash);

/// The days that a sitting touches by the clock of a zone.
WholeDays days_in(const Sitting& sitting, const std::string& zone);

/// Compares instants; days by the clock of the first one's zone. Absent when nothing is shared: an end is no part of a
/// sitting, so that one may follow the other at once.
std::optional<Clash> clash_of(const Sitting& sitting, const Sitting& other);

} // namespace arrimage::domain
