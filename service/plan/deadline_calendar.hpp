#pragma once

#include "plan/date.hpp"
#include "plan/deadline_terms.hpp"

namespace arrimage::plan {

/// Twelve months cut from the first of `month`: `count` months, the first day to the last.
Period months_from(int year, int month, int count);

/// Easter Sunday of the Gregorian calendar (Meeus, "Astronomical Algorithms", chapter 8).
Date easter(int year);

/// The day of a feast that has one by law or custom in Québec.
Date day_of(Feast feast, int year);

/// The `ordinal`-th `weekday` (0 is Sunday) of a month; the last for -1. May fall in the next month for a fifth.
Date nth_weekday(int year, int month, int weekday, int ordinal);

/// 0 is Sunday.
int weekday_of(Date date);

} // namespace arrimage::plan
