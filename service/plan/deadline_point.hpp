#pragma once

#include "plan/date.hpp"
#include "plan/deadline.hpp"
#include "plan/deadline_terms.hpp"

#include <optional>
#include <string>
#include <vector>

namespace arrimage::plan {

enum class Shape {
    day,
    month,
    season,
    quarter,
    semester,
    year,         ///< calendar
    fiscal_year,  ///< `year` is the one it begins in
    years,        ///< "2003-2006": `year` to `last_year`
    this_year,    ///< "l'année": the context says which
    project_year, ///< "an 2": `number` of the plan's years
    week_of,      ///< the seven days from a day
    weekend_of,   ///< the Saturday and Sunday at a day
    nth_weekend,  ///< of a month
    weeks,        ///< the first or last weeks of a month
    nth_week,     ///< `number`-th week of a month
    last_day,     ///< of a month
    nth_weekday,  ///< `number`-th `weekday` of a month
    feast,
    rentree,
    holidays,
};

/// One time as the words say it, before its year is known.
struct Point {
    Shape shape{};
    int number{0}; ///< month, season, quarter, feast …
    int day{0};
    int ordinal{0}; ///< of a week or weekday; -1 is the last
    Part part{Part::whole};
    int half{0};                          ///< 1 or 2: "première moitié de"
    std::optional<int> year{};            ///< as printed
    std::optional<int> last_year{};       ///< of a span of years, or "hiver 2003-2004"
    std::optional<int> weekday{};         ///< printed before the day
    std::optional<Qualifier> qualifier{}; ///< what sort of year the words name
    int order{0};                         ///< of a date in figures: 1 day first, 2 month first, 3 year first
    bool doubtful{false};                 ///< the words themselves have a second reading
    std::vector<std::string> inferred{};  ///< what the words left out and their form gave
    std::vector<Point> others{};          ///< the other readings of the words
    std::size_t from{0};
    std::size_t to{0};
};

/// The days of `point` in the given year; absent when there are none (31 septembre) or none are agreed.
/// `year` is the calendar year of the point's end for a winter, of its beginning for a fiscal year.
std::optional<Period> days_of(const Point& point, int year, MonthDay fiscal_start);

/// The other honest readings of the same words in the same year.
std::vector<Period> other_days_of(const Point& point, int year, MonthDay fiscal_start);

/// The beginning, the middle or the end of a span: ten days of a month, a month of a season, a quarter of a year.
Period part_of(const Period& whole, Part part);

/// True for words that have no agreed bounds, in any year.
bool is_vague(const Point& point);

/// The kind that the form of the words gives.
DeadlineKind kind_of(const Point& point);

} // namespace arrimage::plan
