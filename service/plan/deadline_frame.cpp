#include "plan/deadline_frame.hpp"

#include "plan/deadline_calendar.hpp"

#include <algorithm>

namespace arrimage::plan {

using std::chrono::sys_days;

namespace {

int overlap(const Period& a, const Period& b) {
    const Period common{std::max(a.start, b.start), std::min(a.end, b.end)};
    return common.start <= common.end ? length(common) : 0;
}

} // namespace

int length(const Period& period) {
    return static_cast<int>((sys_days{period.end} - sys_days{period.start}).count()) + 1;
}

int year_of(Date date) {
    return static_cast<int>(date.year());
}

std::vector<int> years_inside(const DaysInYear& days, const Period& period) {
    std::vector<std::pair<double, int>> found;
    for (int year = year_of(period.start) - 1; year <= year_of(period.end) + 1; ++year) {
        const auto span = days(year);
        if (!span) continue;
        const int common = overlap(*span, period);
        if (3 * common >= length(*span) || (common > 0 && common == length(period)))
            found.emplace_back(static_cast<double>(common) / length(*span), year);
    }
    std::stable_sort(found.begin(), found.end(),
                     [](const auto& a, const auto& b) { return a.first > b.first; });
    std::vector<int> years;
    for (const auto& [share, year] : found) years.push_back(year);
    return years;
}

Period calendar_year(int year) {
    return months_from(year, 1, 12);
}

std::optional<Period> frame_of(const DeadlineContext& context) {
    if (context.year) return calendar_year(*context.year);
    return context.period;
}

Interval bounded(const Period& period, Operation operation) {
    switch (operation) {
    case Operation::before: return {std::nullopt, add_days(period.start, -1)};
    case Operation::until: return {std::nullopt, period.end};
    case Operation::from: return {period.start, std::nullopt};
    case Operation::after: return {add_days(period.end, 1), std::nullopt};
    case Operation::at:
    case Operation::around: return {period.start, period.end};
    }
    return {};
}

std::vector<int> years_within(const Point& point, const Period& period, MonthDay fiscal_start) {
    return years_inside([&](int year) { return days_of(point, year, fiscal_start); }, period);
}

} // namespace arrimage::plan
