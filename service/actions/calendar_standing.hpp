#pragma once

#include "domain/calendar_access.hpp"
#include "domain/subscription.hpp"
#include "store/calendars.hpp"

#include <optional>
#include <string>
#include <vector>

namespace arrimage::actions {

domain::CalendarSubject subject_of(const store::Calendar& calendar);

/// What ties a person to calendars. Throws domain::Refusal (not_found) when there is no such person.
domain::Standing load_standing(store::Session& session, domain::PersonId person);

/// Whether a person who stands so may follow the calendar that day.
bool may_follow(const store::Calendar& calendar, const domain::Standing& person, plan::Date day);

/// When a link works as far as its owner goes: absent for a link that belongs to nobody, which always does.
std::optional<std::vector<domain::Period>>
periods_of(store::Session& session, const domain::Subscription& subscription, const std::string& zone);

} // namespace arrimage::actions
