#include "domain/retention.hpp"

namespace arrimage::domain {

std::optional<plan::Date> cutoff(plan::Date today, int months) {
    if (months <= 0) return std::nullopt;
    const auto day = today - std::chrono::months{months};
    if (day.ok()) return day;
    return plan::end_of_month({day.year(), day.month(), std::chrono::day{1}});
}

} // namespace arrimage::domain
