#pragma once

#include "plan/date.hpp"

#include <string>
#include <vector>

namespace arrimage::domain {

/// A statutory holiday of Québec. The name is French; whom or what it depends on follows in parentheses.
struct Holiday {
    plan::Date day{};
    std::string name{};

    bool operator==(const Holiday&) const = default;
};

/// The statutory holidays of a year of the Gregorian calendar, in order of days. They are those of
/// - the Loi sur les normes du travail (RLRQ, c. N-1.1), art. 60, for every year as it reads since 1 May 2003.
///   Both days of Easter are given: the employer chooses. When 1 July is a Sunday, 2 July stands for it;
/// - the Loi sur la fête nationale (RLRQ, c. F-1.1), art. 2. When 24 June is a Sunday, the 25th is given too:
///   a day off for all before 2007, since then for those who do not work on Sundays.
/// 30 September (vérité et réconciliation) is a federal holiday only, and not given.
std::vector<Holiday> holidays(int year);

/// Those from `first` to `last`, both included; none when `last` is before `first`.
std::vector<Holiday> holidays_between(plan::Date first, plan::Date last);

} // namespace arrimage::domain
