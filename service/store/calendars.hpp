#pragma once

#include "store/database.hpp"

#include <functional>
#include <map>
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
    std::optional<domain::PersonId> person{};
    std::string notice_uid{};
    domain::Instant created_at{};
    domain::Instant changed_at{};

    bool operator==(const Calendar&) const = default;
};

/// What the calendar shows, as changes name it.
CalendarKey key_of(const Calendar& calendar);

/// What people read of it or, with `archives`, of its older era.
std::string title_of(const Calendar& calendar, bool archives);

/// Makes the calendars that every installation has, `tout` and `plan`, where they are missing.
void save_standing_calendars(Transaction& transaction, const UidSource& new_uid, domain::Instant now);

/// Makes the calendar unless one of that name is there. It is born one second before `now`, so that what enters it at
/// `now` raises it to `now` and not beyond.
void save_calendar(Transaction& transaction, Calendar calendar, domain::Instant now);

/// Makes the calendar of a person's meetings, `personne-` and their slug, where it is missing; where it is there, as
/// rename_person_calendar.
void save_person_calendar(Transaction& transaction, domain::PersonId person, const std::string& slug,
                          const std::string& title, const UidSource& new_uid, domain::Instant now);

/// Gives a person's calendar that title, and touches it when it is another; its name is for life.
void rename_person_calendar(Transaction& transaction, domain::PersonId person, const std::string& title,
                            domain::Instant now);

/// By name, whichever era it asks for.
std::optional<Calendar> find_calendar(Session& session, domain::CalendarName name);

/// In the order tout, plan, committees and territories by name, persons by name.
std::vector<Calendar> list_calendars(Session& session);

/// The same, of persons' own that of `person` alone, if any.
std::vector<Calendar> list_calendars_for(Session& session, std::optional<domain::PersonId> person);

/// Each calendar's changed_at becomes its instant, or one second more than it was where that is later.
void raise_calendars(Transaction& transaction, const std::map<CalendarKey, domain::Instant>& calendars);
void raise_all_calendars(Transaction& transaction, domain::Instant at);

} // namespace arrimage::store
