#include "domain/next_plan.hpp"

#include "plan/builder.hpp"
#include "plan/keys.hpp"

#include <algorithm>
#include <vector>

namespace arrimage::domain {

namespace {

using std::chrono::years;

plan::Date later(plan::Date day, years by) {
    const auto next = day + by;
    return day == plan::end_of_month(day) ? plan::end_of_month(next.year() / next.month() / 1) : next;
}

/// Whole years from its first day to the day after its last, one at least.
years length_of(const plan::Period& period) {
    return std::max(years{1}, plan::add_days(period.end, 1).year() - period.start.year());
}

void replace_all(std::string& text, const std::string& from, const std::string& to) {
    for (auto at = text.find(from); at != text.npos; at = text.find(from, at + to.size()))
        text.replace(at, from.size(), to);
}

/// "Plan 2003-2004" → "Plan 2004-2005"; the latest year first, so that none is moved twice.
std::string next_title(std::string title, const plan::Period& period) {
    const auto by = length_of(period);
    for (auto year = period.end.year(); year >= period.start.year(); --year)
        replace_all(title, std::to_string(static_cast<int>(year)),
                    std::to_string(static_cast<int>(year + by)));
    return title;
}

bool is_in(const plan::Period& period, const std::optional<plan::Date>& day) {
    return !day || (period.start <= *day && *day <= period.end);
}

plan::Deadline next_deadline(const plan::Deadline& deadline, const plan::Period& period) {
    auto read = plan::read_deadlines(deadline.text, {.period = period}).deadlines;
    if (read.size() == 1 && read[0].text == deadline.text && read[0].subject == deadline.subject &&
        is_in(period, read[0].start) && is_in(period, read[0].end))
        return std::move(read[0]);
    return {.text = deadline.text, .subject = deadline.subject};
}

void move_deadlines(plan::Activity& activity, const plan::Period& period) {
    for (auto& deadline : activity.deadlines) deadline = next_deadline(deadline, period);
    if (!activity.obligation) return;
    for (auto& slot : activity.obligation->slots)
        if (slot.deadline) slot.deadline = next_deadline(*slot.deadline, period);
}

/// "2.1.3" under "2.1".
bool is_numbered_after(const std::string& number, const std::string& means) {
    const auto stem = means + ".";
    return !means.empty() && number.size() > stem.size() && number.starts_with(stem) &&
           std::all_of(number.begin() + static_cast<std::ptrdiff_t>(stem.size()), number.end(),
                       [](char c) { return '0' <= c && c <= '9'; });
}

void number_anew(plan::Means& means) {
    const bool all = std::ranges::all_of(means.activities, [&](const auto& activity) {
        return is_numbered_after(activity.number, means.number);
    });
    if (!all) return;
    for (std::size_t i = 0; i < means.activities.size(); ++i)
        means.activities[i].number = means.number + "." + std::to_string(i + 1);
}

void settle_keys(plan::Plan& plan) {
    plan::Keys keys;
    for (std::size_t o = 0; o < plan.objectives.size(); ++o)
        for (std::size_t m = 0; m < plan.objectives[o].means.size(); ++m)
            for (auto& activity : plan.objectives[o].means[m].activities)
                activity.key = keys.choose(activity.number, plan::container_of(plan, o, m)).key;
}

} // namespace

plan::Period next_period(const plan::Period& period) {
    const auto by = length_of(period);
    return {later(period.start, by), later(period.end, by)};
}

plan::Plan next_plan(const plan::Plan& plan, const std::set<std::string>& keys) {
    auto next = plan;
    next.period = next_period(plan.period);
    next.title = next_title(plan.title, plan.period);
    for (auto& objective : next.objectives)
        for (auto& means : objective.means) {
            std::erase_if(means.activities, [&](const auto& each) { return !keys.contains(each.key); });
            for (auto& activity : means.activities) move_deadlines(activity, next.period);
            number_anew(means);
        }
    settle_keys(next);
    return next;
}

} // namespace arrimage::domain
