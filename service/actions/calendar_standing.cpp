#include "actions/calendar_standing.hpp"

#include "store/participants.hpp"
#include "store/roles.hpp"

#include <algorithm>

namespace arrimage::actions {

domain::CalendarSubject subject_of(const store::Calendar& calendar) {
    return {calendar.name.kind, calendar.committee, calendar.territory, calendar.person};
}

domain::Standing load_standing(store::Session& session, domain::PersonId person) {
    return {store::load_belonging(session, person), store::list_roles(session, {.person = person})};
}

bool may_follow(const store::Calendar& calendar, const domain::Standing& person, plan::Date day) {
    return std::ranges::any_of(domain::days_allowed(subject_of(calendar), person),
                               [&](const domain::Tenure& days) { return domain::covers(days, day); });
}

std::optional<std::vector<domain::Period>>
periods_of(store::Session& session, const domain::Subscription& subscription, const std::string& zone) {
    if (!subscription.person) return std::nullopt;
    std::vector<domain::Period> periods;
    const auto calendar = store::find_calendar(session, subscription.calendar);
    if (!calendar) return periods;
    const auto standing = load_standing(session, *subscription.person);
    for (const auto& days : domain::days_allowed(subject_of(*calendar), standing))
        periods.push_back(domain::period_of(days, zone));
    return periods;
}

} // namespace arrimage::actions
