#pragma once

#include "domain/coverage.hpp"
#include "html/state_label.hpp"

#include <string>

namespace arrimage::http {

/// How pages show where something stands.
html::StateLabel state_label(const domain::SlotCoverage& slot);
html::StateLabel state_label(domain::SlotState state);
html::StateLabel state_label(domain::MeetingState state);

/// Over a figure: "À venir", "Tenues", …
std::string state_title(domain::SlotState state);

} // namespace arrimage::http
