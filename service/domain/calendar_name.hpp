#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace arrimage::domain {

enum class CalendarKind { everything, plan, committee, territory, person };

/// The name of a calendar, as in its address: `tout`, `plan`, `comite-…`, `territoire-…`, `personne-…`, each also
/// with `-archives` for what is before 2007 when the calendar spans both eras of clock-change rules.
struct CalendarName {
    CalendarKind kind{CalendarKind::everything};
    std::string slug{}; ///< of the committee, territory or person; empty for the two others
    bool archives{false};

    bool operator==(const CalendarName&) const = default;
};

/// "comite-de-coordination", "territoire-mekinac-archives" …
std::string to_string(const CalendarName& name);

/// Absent for a word that cannot name a calendar. A slug that itself ends in "-archives" is not to be had.
std::optional<CalendarName> calendar_name(std::string_view text);

/// The part of a committee's address after "comite-": "Comité de coordination" → "de-coordination",
/// "Table jeunesse" → "table-jeunesse".
std::string committee_slug(std::string_view committee);

/// What people read of a person's calendar: "Mes rencontres – Odile Tremblay".
std::string person_calendar_title(std::string_view name);

} // namespace arrimage::domain
