#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace arrimage::plan {

/// A calendar day without a zone. Every Date held by a value of this folder is a real day (`ok()` is true).
using Date = std::chrono::year_month_day;

/// Both ends are included; an absent end is open.
struct Interval {
    std::optional<Date> start{};
    std::optional<Date> end{};

    bool operator==(const Interval&) const = default;
};

/// The days a plan covers, both included.
struct Period {
    Date start{};
    Date end{};

    bool operator==(const Period&) const = default;
};

/// The first day of a fiscal or school year.
struct MonthDay {
    unsigned month{4};
    unsigned day{1};

    bool operator==(const MonthDay&) const = default;
};

/// The day `days` after (or before, when negative) the given one.
Date add_days(Date date, int days);

/// The last day of the month `date` is in.
Date end_of_month(Date date);

/// "2003-10-31" (ISO 8601 extended calendar date).
std::string to_iso(Date date);

/// Reads "2003-10-31"; absent when the text has another form or names no real day.
std::optional<Date> from_iso(std::string_view text);

/// Twelve months from the fiscal start in `first_year`: 2003 with April 1 is 2003-04-01 – 2004-03-31.
Period fiscal_year(int first_year, MonthDay fiscal_start = {});

} // namespace arrimage::plan
