#pragma once

#include "domain/agenda.hpp"
#include "domain/attendance.hpp"
#include "domain/meeting.hpp"
#include "store/database.hpp"

#include <string>
#include <vector>

namespace arrimage::actions {

/// An item of the agenda as far as attendance and minutes need it.
struct NamedItem {
    std::string key{};
    std::string title{};
};

/// What the agenda of a meeting shows, to discuss then to know; derived when nobody prepared it.
std::vector<NamedItem> agenda_items(store::Session& session, domain::MeetingId meeting);

/// Who belongs on the sheet: the seats as they were held on the meeting's day, then the others whom it concerned, then
/// guests. What was entered stays as it was; the rest is as the answers to the invitation let expect. Without a date
/// nobody.
domain::AttendanceSheet attendance_sheet(store::Session& session, const domain::Meeting& meeting);

/// What tells a line of a sheet from the others: "seat:12", "person:4", "guest:Odile Tremblay".
std::string row_of(const domain::Attendee& attendee);

} // namespace arrimage::actions
