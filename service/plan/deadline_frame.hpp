#pragma once

#include "plan/deadline.hpp"
#include "plan/deadline_point.hpp"

#include <functional>
#include <optional>
#include <vector>

namespace arrimage::plan {

int year_of(Date date);

/// In days, both ends included.
int length(const Period& period);

/// 1 January to 31 December.
Period calendar_year(int year);

/// The period a bare time falls in: the given year before the plan's period.
std::optional<Period> frame_of(const DeadlineContext& context);

/// What "avant", "d'ici", "dès" … leave of a period.
Interval bounded(const Period& period, Operation operation);

using DaysInYear = std::function<std::optional<Period>(int)>;

/// The years whose days lie at least by a third in `period`, or cover it; those that lie in it most come first,
/// the earliest among equals.
std::vector<int> years_inside(const DaysInYear& days, const Period& period);

/// The same for the days of a point.
std::vector<int> years_within(const Point& point, const Period& period, MonthDay fiscal_start);

} // namespace arrimage::plan
