#include "domain/calendar_access.hpp"

#include "domain/tenure.hpp"
#include "domain/wall_clock.hpp"

#include <algorithm>

namespace arrimage::domain {

namespace {

/// The same body, and there is one.
template <class Body>
bool same(const std::optional<Body>& a, const std::optional<Body>& b) {
    return a && a == b;
}

bool opens(const Membership& membership, const CalendarSubject& calendar) {
    return calendar.kind == CalendarKind::committee ? same(membership.committee, calendar.committee)
                                                    : same(membership.territory, calendar.territory);
}

bool opens(const RoleHolding& role, const CalendarSubject& calendar) {
    return role.role == Role::coordonnatrice ||
           (calendar.kind == CalendarKind::committee && same(role.committee, calendar.committee));
}

bool opens(const Belonging& person, const CalendarSubject& calendar) {
    return calendar.kind == CalendarKind::plan || calendar.person == person.person;
}

} // namespace

std::vector<Tenure> days_allowed(const CalendarSubject& calendar, const Standing& person) {
    const auto& active = person.belonging.active;
    if (opens(person.belonging, calendar)) return {active};
    std::vector<Tenure> days;
    const auto add = [&](const auto& tie) {
        const auto together = common(tie.tenure, active);
        if (together && opens(tie, calendar)) days.push_back(*together);
    };
    std::ranges::for_each(person.belonging.memberships, add);
    std::ranges::for_each(person.roles, add);
    return days;
}

Period period_of(const Tenure& tenure, const std::string& zone) {
    Period period{.from = instant_of({tenure.from, {}}, zone)};
    if (tenure.to) period.until = instant_of({plan::add_days(*tenure.to, 1), {}}, zone);
    return period;
}

bool any_holds(const std::vector<Period>& periods, Instant at) {
    return std::ranges::any_of(periods, [&](const Period& period) {
        return period.from <= at && (!period.until || at < *period.until);
    });
}

} // namespace arrimage::domain
