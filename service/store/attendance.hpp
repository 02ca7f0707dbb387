#pragma once

#include "domain/attendance.hpp"
#include "store/database.hpp"

namespace arrimage::store {

/// As it was entered; version 0 and nobody when it was not.
domain::AttendanceSheet load_attendance(Session& session, domain::MeetingId meeting);

/// Writes the whole sheet, one version more than the one stored, and gives it.
domain::AttendanceSheet save_attendance(Transaction& transaction, domain::AttendanceSheet sheet,
                                        domain::Instant at, const std::string& by);

/// The rule of a committee; none for a committee without one.
domain::QuorumRule load_quorum(Session& session, domain::CommitteeId committee);
void save_quorum(Transaction& transaction, domain::CommitteeId committee, const domain::QuorumRule& rule);

} // namespace arrimage::store
