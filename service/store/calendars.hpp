#pragma once

#include "store/database.hpp"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace arrimage::store {

/// Gives a new random UID each time it is called.
using UidSource = std::function<std::string()>;

/// A calendar that can be subscribed to. `changed_at` is never before the change of anything it shows or showed, and
/// grows with each; it is the Last-Modified of its feeds and the stamp of the notice an empty one shows.
struct Calendar {
    domain::CalendarName name{}; ///< never with `archives`: both eras are one calendar
    std::string title{};         ///< "Comité de coordination"
    std::optional<domain::CommitteeId> committee{};
    std::optional<domain::TerritoryId> territory{};
    std::string notice_uid{};
    domain::Instant created_at{};
    domain::Instant changed_at{};

    bool operator==(const Calendar&) const = default;
};

/// Makes the calendars that every installation has, `tout` and `plan`, where they are missing.
void save_standing_calendars(Transaction& transaction, const UidSource& new_uid, domain::Instant now);

/// Makes the calendar unless one of that name is there. It is born one second before `now`, so that what enters it at
/// `now` raises it to `now` and not beyond.
void save_calendar(Transaction& transaction, Calendar calendar, domain::Instant now);

/// By name, whichever era it asks for.
std::optional<Calendar> find_calendar(Session& session, domain::CalendarName name);

/// In the order tout, plan, then by name.
std::vector<Calendar> list_calendars(Session& session);

/// The calendar's changed_at becomes `at`, or one second more than it was where that is later.
void raise_calendar(Transaction& transaction, CalendarKey calendar, domain::Instant at);
void raise_all_calendars(Transaction& transaction, domain::Instant at);

} // namespace arrimage::store
