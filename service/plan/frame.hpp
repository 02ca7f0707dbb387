#pragma once

#include "plan/cells.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace arrimage::plan {

/// What surrounds the schedule says of the whole plan.
struct Frame {
    std::string title{};
    std::optional<Period> period{};
};

/// The title is the first short line, outside the schedule, that speaks of a "plan d'action" (running headers count);
/// else the first short line before the schedule. The period is the one of the title, else the first named around it.
Frame frame_of(const std::vector<Cell>& cells, const std::vector<Line>& lines, const ReadOptions& options);

/// The period that a phrase names: "2003-2004" (fiscal year), "2015-2018" (fiscal years), "2012" (calendar year),
/// "année scolaire 2003-2004", "du 1er avril 2003 au 31 mars 2004". Absent when it names none.
std::optional<Period> period_in(std::string_view phrase, MonthDay fiscal_start);

} // namespace arrimage::plan
