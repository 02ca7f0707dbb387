#pragma once

#include "domain/report.hpp"
#include "html/bar_chart.hpp"
#include "html/state_label.hpp"

#include <vector>

namespace arrimage::html {

/// How so many of a fate look, and their word; what is to come and has a day is "fixée".
StateLabel fate_label(domain::Fate fate, bool dated, int count = 1);

/// The promises of each objective by what became of them.
BarChart promises_chart(const domain::Report& report);

/// Who came for each territory, and who did not.
BarChart presences_chart(const std::vector<domain::PresenceRow>& rows);

} // namespace arrimage::html
