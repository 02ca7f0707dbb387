#include "store/attendance.hpp"

namespace arrimage::store {

using domain::Attendee;

namespace {

Attendee attendee_of(const Query& query) {
    return {.seat = query.get<std::optional<domain::SeatId>>(0),
            .seat_name = query.get<std::string>(1),
            .person = query.get<std::optional<domain::PersonId>>(2),
            .name = query.get<std::string>(3),
            .body = query.get<std::string>(4),
            .territory = query.get<std::string>(5),
            .status = required(domain::attendance(query.get<std::string>(6)), "attendances.status"),
            .detail = query.get<std::string>(7),
            .arrived_item = query.get<std::string>(8),
            .left_item = query.get<std::string>(9)};
}

} // namespace

domain::AttendanceSheet load_attendance(Session& session, domain::MeetingId meeting) {
    domain::AttendanceSheet sheet{.meeting = meeting};
    auto version = session.query("SELECT version FROM attendance_sheets WHERE meeting = ?1");
    if (!version.bind(meeting).next()) return sheet;
    sheet.version = version.get<int>(0);
    auto query =
        session.query("SELECT seat, seat_name, person, name, body, territory, status, detail, arrived_item,"
                      " left_item FROM attendances WHERE meeting = ?1 ORDER BY position");
    query.bind(meeting);
    while (query.next()) sheet.attendees.push_back(attendee_of(query));
    return sheet;
}

domain::AttendanceSheet save_attendance(Transaction& transaction, domain::AttendanceSheet sheet,
                                        domain::Instant at, const std::string& by) {
    ++sheet.version;
    transaction
        .query(
            "INSERT INTO attendance_sheets (meeting, version, changed_at, changed_by) VALUES (?1, ?2, ?3, ?4)"
            " ON CONFLICT (meeting) DO UPDATE SET version = ?2, changed_at = ?3, changed_by = ?4")
        .bind(sheet.meeting, sheet.version, at, by)
        .run();
    transaction.query("DELETE FROM attendances WHERE meeting = ?1").bind(sheet.meeting).run();
    int position = 0;
    for (const auto& each : sheet.attendees)
        transaction
            .query("INSERT INTO attendances (meeting, position, seat, seat_name, person, name, body, "
                   "territory, status,"
                   " detail, arrived_item, left_item) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, "
                   "?12)")
            .bind(sheet.meeting, position++, each.seat, each.seat_name, each.person, each.name, each.body,
                  each.territory, each.status, each.detail, each.arrived_item, each.left_item)
            .run();
    return sheet;
}

domain::QuorumRule load_quorum(Session& session, domain::CommitteeId committee) {
    auto query = session.query("SELECT quorum_rule, quorum_value FROM committees WHERE id = ?1");
    if (!query.bind(committee).next()) return {};
    return {required(domain::quorum_kind(query.get<std::string>(0)), "committees.quorum_rule"),
            query.get<int>(1)};
}

void save_quorum(Transaction& transaction, domain::CommitteeId committee, const domain::QuorumRule& rule) {
    transaction.query("UPDATE committees SET quorum_rule = ?2, quorum_value = ?3 WHERE id = ?1")
        .bind(committee, rule.kind, rule.value)
        .run();
}

} // namespace arrimage::store
