#include "actions/record_attendance.hpp"

#include "domain/refusal.hpp"
#include "domain/wall_clock.hpp"
#include "plan/text.hpp"
#include "store/attendance.hpp"
#include "store/audit.hpp"
#include "store/committees.hpp"
#include "store/meetings.hpp"
#include "store/visibility.hpp"

#include <algorithm>

namespace arrimage::actions {

using domain::Attendance;
using domain::AttendanceSheet;
using domain::Refusal;
using domain::RefusalKind;

namespace {

std::vector<std::string> keys_of(const std::vector<NamedItem>& items) {
    std::vector<std::string> keys;
    keys.reserve(items.size());
    for (const auto& item : items) keys.push_back(item.key);
    return keys;
}

domain::Meeting dated_meeting(store::Session& session, const domain::Viewer& viewer, domain::MeetingId id) {
    store::check_runs(session, viewer, id);
    auto meeting = store::load_meeting(session, id);
    if (!meeting.sitting)
        throw Refusal{RefusalKind::conflict,
                      "Cette rencontre n’a pas de date. Fixez-la avant d’entrer les présences."};
    return meeting;
}

void check_begun(const domain::Meeting& meeting, domain::Instant now) {
    if (domain::instant_of(meeting.sitting->start, meeting.sitting->zone) > now)
        throw Refusal{RefusalKind::conflict,
                      "Cette rencontre n’a pas commencé. Les présences s’entrent à partir de son début."};
}

void enter(AttendanceSheet& sheet, const AttendanceEntry& entry) {
    const auto line = std::ranges::find(sheet.attendees, entry.row, row_of);
    if (line == sheet.attendees.end())
        throw Refusal{
            RefusalKind::invalid,
            "Une ligne de cette feuille n’existe plus. Rechargez la page, puis refaites la saisie."};
    line->status = entry.status;
    line->detail = plan::text::clean(entry.detail);
    line->arrived_item = entry.arrived_item;
    line->left_item = entry.left_item;
}

void add_guest(AttendanceSheet& sheet, const Guest& guest) {
    domain::Attendee attendee{.name = plan::text::clean(guest.name),
                              .body = plan::text::clean(guest.body),
                              .status = Attendance::guest};
    if (attendee.name.empty()) return;
    if (std::ranges::find(sheet.attendees, row_of(attendee), row_of) != sheet.attendees.end())
        throw Refusal{RefusalKind::conflict, attendee.name + " est déjà sur la feuille."};
    sheet.attendees.push_back(std::move(attendee));
}

bool is_gone(const domain::Attendee& attendee) {
    return !attendee.seat && !attendee.person && attendee.status == Attendance::absent;
}

} // namespace

ShownAttendance shown_attendance(store::Session& session, const domain::Meeting& meeting) {
    ShownAttendance shown{.meeting = meeting,
                          .sheet = attendance_sheet(session, meeting),
                          .items = agenda_items(session, meeting.id)};
    if (meeting.committee) shown.rule = store::load_quorum(session, *meeting.committee);
    shown.quorum = domain::quorum(shown.rule, shown.sheet, keys_of(shown.items));
    return shown;
}

ShownAttendance show_attendance(store::Database& database, const domain::Viewer& viewer,
                                domain::MeetingId id) {
    store::Session session{database};
    return shown_attendance(session, dated_meeting(session, viewer, id));
}

AttendanceSheet record_attendance(const Env& env, const domain::Viewer& viewer,
                                  const AttendanceChange& change) {
    store::Transaction transaction{env.database};
    const auto meeting = dated_meeting(transaction, viewer, change.meeting);
    check_begun(meeting, env.now);
    auto sheet = attendance_sheet(transaction, meeting);
    if (change.version && *change.version != sheet.version)
        throw Refusal{RefusalKind::conflict,
                      "Les présences ont changé depuis que vous avez ouvert cette page. "
                      "Voyez ce qu’elles disent maintenant, puis refaites la saisie."};
    for (const auto& entry : change.entries) enter(sheet, entry);
    for (const auto& guest : change.guests) add_guest(sheet, guest);
    std::erase_if(sheet.attendees, is_gone);
    domain::check(sheet, keys_of(agenda_items(transaction, meeting.id)));
    sheet = store::save_attendance(transaction, std::move(sheet), env.now, env.by);
    store::note_audit(
        transaction,
        {.who = env.by, .act = std::string{domain::act::attendance_changed}, .meeting = meeting.id}, env.now);
    transaction.commit();
    return sheet;
}

domain::QuorumRule find_quorum(store::Database& database, domain::CommitteeId committee) {
    store::Session session{database};
    store::load_committee(session, committee);
    return store::load_quorum(session, committee);
}

void set_quorum(const Env& env, domain::CommitteeId committee, const domain::QuorumRule& rule) {
    domain::check(rule);
    store::Transaction transaction{env.database};
    store::load_committee(transaction, committee);
    store::save_quorum(transaction, committee, rule);
    transaction.commit();
}

} // namespace arrimage::actions
