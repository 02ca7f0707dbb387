#pragma once

#include "ical/calendar.hpp"

#include <chrono>
#include <string>

/// Entries and heads that the tests of this folder start from.
namespace sample {

using namespace std::chrono;
using namespace arrimage;

inline ical::CalendarHead head(int first_year, int last_year, const std::string& zone = "America/Toronto") {
    return {.name = "Comité de coordination",
            .description = "Rencontres et échéances du plan d’action",
            .zone = zone,
            .organizer_name = "Coordination régionale",
            .organizer_address = "coordination@exemple.ca",
            .first_year = first_year,
            .last_year = last_year};
}

inline domain::Instant instant(plan::Date date, minutes time_of_day) {
    return sys_days{date} + time_of_day;
}

inline domain::Sitting sitting(plan::Date date, minutes start, minutes end,
                               const std::string& zone = "America/Toronto") {
    return {{date, start}, {date, end}, zone};
}

/// A confirmed meeting of two hours on the evening of 28 October 2003, two days after the clocks went back.
inline domain::Entry evening() {
    return {.uid = "3f0c9a52-6f1e-4b7d-9c1a-0d2e5b8f7a61@arrimage",
            .sequence = 2,
            .created_at = instant(2003y / April / 3, hours{13}),
            .changed_at = instant(2003y / September / 30, hours{18} + minutes{5}),
            .when = sitting(2003y / October / 28, hours{19}, hours{21}),
            .status = domain::EntryStatus::confirmed,
            .busy = true,
            .summary = "Rencontre du comité de coordination",
            .description = "Plan d’action 2003-2004\nActivité 1.1.1 : coordination",
            .location = "Centre communautaire, salle 2",
            .url = "https://exemple.ca/rencontres/12",
            .category = "Rencontre"};
}

/// A promise of the plan without a date: whole days, nobody is busy.
inline domain::Entry promise(plan::Date first, plan::Date last) {
    auto entry = evening();
    entry.uid = "b1d4c0de-7a55-4c11-8a3f-5e6f70819293@arrimage";
    entry.when = domain::WholeDays{first, last};
    entry.status = domain::EntryStatus::tentative;
    entry.busy = false;
    entry.summary = "À fixer – Rencontre territoriale";
    entry.location.clear();
    entry.url.clear();
    return entry;
}

inline domain::Entry meeting_on(plan::Date date, minutes start, const std::string& uid,
                                const std::string& summary) {
    auto entry = evening();
    entry.uid = uid;
    entry.when = sitting(date, start, start + hours{2});
    entry.summary = summary;
    return entry;
}

} // namespace sample
