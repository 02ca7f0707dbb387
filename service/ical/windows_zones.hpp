#pragma once

#include <string_view>

namespace arrimage::ical {

/// The IANA name of a zone that Windows calls otherwise (CLDR, supplemental/windowsZones, territory 001); empty when it
/// is not known.
std::string_view zone_of_windows(std::string_view name);

} // namespace arrimage::ical
