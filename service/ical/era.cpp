#include "ical/era.hpp"

#include <bit>
#include <map>

namespace arrimage::ical {

namespace {

using namespace std::chrono;

constexpr unsigned last_of_month = 0;

year_month_day day_of(const Transition& transition) {
    return year_month_day{floor<days>(onset(transition))};
}

weekday weekday_of(const Transition& transition) {
    return weekday{floor<days>(onset(transition))};
}

seconds time_of_day(const Transition& transition) {
    return onset(transition) - floor<days>(onset(transition));
}

/// Bit n for "the n-th such weekday of the month", bit 0 for the last one.
unsigned ordinals_of(const Transition& transition) {
    const auto date = day_of(transition);
    const auto day = static_cast<unsigned>(date.day());
    const auto length = static_cast<unsigned>((date.year() / date.month() / std::chrono::last).day());
    const unsigned nth = 1U << ((day - 1) / 7 + 1);
    return day + 7 > length ? nth | 1U << last_of_month : nth;
}

bool same_but_for_day(const Transition& a, const Transition& b) {
    return a.from == b.from && a.to == b.to && a.name == b.name && a.daylight == b.daylight &&
           day_of(a).month() == day_of(b).month() && weekday_of(a) == weekday_of(b) &&
           time_of_day(a) == time_of_day(b);
}

Era alone(int year, const std::vector<Transition>& changes) {
    return {year, year, {changes.begin(), changes.end()}};
}

bool extend(Era& era, int year, const std::vector<Transition>& changes) {
    if (era.last_year + 1 != year || era.changes.size() != 2 || changes.size() != 2) return false;
    auto grown = era.changes;
    if (!grown[0].accept(changes[0]) || !grown[1].accept(changes[1])) return false;
    era.changes = std::move(grown);
    era.last_year = year;
    return true;
}

} // namespace

YearlyChange::YearlyChange(const Transition& transition)
    : first_{transition}, last_{transition}, ordinals_{ordinals_of(transition)} {}

int YearlyChange::ordinal() const {
    if ((ordinals_ & 1U << last_of_month) != 0) return -1;
    return std::countr_zero(ordinals_);
}

bool YearlyChange::accept(const Transition& next) {
    const auto common = ordinals_ & ordinals_of(next);
    if (common == 0 || !same_but_for_day(last_, next)) return false;
    ordinals_ = common;
    last_ = next;
    return true;
}

local_seconds YearlyChange::onset_in(int in_year) const {
    const auto month = year{in_year} / day_of(first_).month();
    const auto week_day = weekday_of(first_);
    const auto day = ordinal() < 0 ? local_days{month / week_day[std::chrono::last]}
                                   : local_days{month / week_day[static_cast<unsigned>(ordinal())]};
    return day + time_of_day(first_);
}

std::vector<Era> eras(const std::vector<Transition>& transitions) {
    std::map<int, std::vector<Transition>> by_year;
    for (const auto& transition : transitions) by_year[int{day_of(transition).year()}].push_back(transition);
    std::vector<Era> found;
    for (const auto& [year, changes] : by_year)
        if (found.empty() || !extend(found.back(), year, changes)) found.push_back(alone(year, changes));
    return found;
}

} // namespace arrimage::ical
