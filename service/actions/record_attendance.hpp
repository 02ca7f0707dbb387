#pragma once

#include "actions/attendance_sheet.hpp"
#include "actions/env.hpp"
#include "domain/viewer.hpp"

#include <optional>
#include <string>
#include <vector>

namespace arrimage::actions {

/// The sheet of a meeting with what it is judged by.
struct ShownAttendance {
    domain::Meeting meeting{};
    domain::AttendanceSheet sheet{};
    std::vector<NamedItem> items{};
    domain::QuorumRule rule{};
    std::optional<domain::Quorum> quorum{};
};

/// Throws domain::Refusal: not_found, not_allowed to who may not run the meeting, conflict before it has a date.
ShownAttendance show_attendance(store::Database& database, const domain::Viewer& viewer,
                                domain::MeetingId meeting);

/// The same in a session, for whoever may see it.
ShownAttendance shown_attendance(store::Session& session, const domain::Meeting& meeting);

/// What is said of one line of the sheet, by actions::row_of.
struct AttendanceEntry {
    std::string row{};
    domain::Attendance status{domain::Attendance::absent};
    std::string detail{};
    std::string arrived_item{};
    std::string left_item{};
};

/// Someone who was there and is on no line.
struct Guest {
    std::string name{};
    std::string body{};
};

/// What was entered: `version` is that of the sheet it was entered on, absent for whatever it is now. A guest's line that
/// is said absent goes.
struct AttendanceChange {
    domain::MeetingId meeting{};
    std::optional<int> version{};
    std::vector<AttendanceEntry> entries{};
    std::vector<Guest> guests{};
};

/// Keeps it and gives the sheet. Throws domain::Refusal: as show_attendance; conflict when it changed meanwhile or the
/// meeting has not begun; invalid for what domain::check says and for a line that the sheet does not have.
domain::AttendanceSheet record_attendance(const Env& env, const domain::Viewer& viewer,
                                          const AttendanceChange& change);

/// The rule of a committee. Throws domain::Refusal: not_found, invalid.
domain::QuorumRule find_quorum(store::Database& database, domain::CommitteeId committee);
void set_quorum(const Env& env, domain::CommitteeId committee, const domain::QuorumRule& rule);

} // namespace arrimage::actions
