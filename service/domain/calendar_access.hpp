#pragma once

#include "domain/belonging.hpp"
#include "domain/calendar_name.hpp"

#include <optional>
#include <string>
#include <vector>

namespace arrimage::domain {

/// A calendar by what it shows, as far as who may follow it goes.
struct CalendarSubject {
    CalendarKind kind{CalendarKind::everything};
    std::optional<CommitteeId> committee{};
    std::optional<TerritoryId> territory{};
    std::optional<PersonId> person{};
};

/// What ties a person to calendars.
struct Standing {
    Belonging belonging{};
    std::vector<RoleHolding> roles{};
};

/// The days on which a person may follow a calendar, in no order; some may be in two of them. While they are active:
/// their own meetings and the plan; a committee while they sit there or are its secretary; a territory while it is
/// theirs or a seat's that they hold; all calendars while they are coordonnatrice.
std::vector<Tenure> days_allowed(const CalendarSubject& calendar, const Standing& person);

/// From an instant on, until another that is excluded.
struct Period {
    Instant from{};
    std::optional<Instant> until{};

    bool operator==(const Period&) const = default;
};

/// From the first moment of the first day to the last of the last, in a zone. Throws Refusal (invalid) for a zone name
/// that is not known.
Period period_of(const Tenure& tenure, const std::string& zone);

bool any_holds(const std::vector<Period>& periods, Instant at);

} // namespace arrimage::domain
