#include "domain/clash.hpp"

#include "domain/names.hpp"
#include "domain/wall_clock.hpp"

namespace arrimage::domain {

namespace {

constexpr Name<Clash> clash_names[] = {{Clash::same_hours, "same-hours"}, {Clash::same_day, "same-day"}};

Instant start_of(const Sitting& sitting) {
    return instant_of(sitting.start, sitting.zone);
}

Instant end_of(const Sitting& sitting) {
    return instant_of(sitting.end, sitting.zone);
}

} // namespace

std::string_view to_string(Clash clash) {
    return name_of(clash_names, clash);
}

WholeDays days_in(const Sitting& sitting, const std::string& zone) {
    const auto last_second = end_of(sitting) - std::chrono::seconds{1};
    return {wall_time(start_of(sitting), zone).date, wall_time(last_second, zone).date};
}

std::optional<Clash> clash_of(const Sitting& sitting, const Sitting& other) {
    if (start_of(sitting) < end_of(other) && start_of(other) < end_of(sitting)) return Clash::same_hours;
    const auto days = days_in(sitting, sitting.zone), others = days_in(other, sitting.zone);
    if (days.first <= others.last && others.first <= days.last) return Clash::same_day;
    return std::nullopt;
}

} // namespace arrimage::domain
