#include "actions/attendance_sheet.hpp"

#include "actions/agenda_source.hpp"
#include "actions/names.hpp"
#include "domain/entry.hpp"
#include "store/agendas.hpp"
#include "store/attendance.hpp"
#include "store/invitations.hpp"
#include "store/participants.hpp"
#include "store/persons.hpp"
#include "store/seats.hpp"

#include <algorithm>

namespace arrimage::actions {

using domain::Attendance;
using domain::AttendanceSheet;
using domain::Attendee;

namespace {

std::string or_else(const std::string& first, const std::string& second) {
    return first.empty() ? second : first;
}

Attendee holder_of(store::Session& session, const domain::Seat& seat, domain::PersonId id) {
    const auto person = store::load_person(session, id);
    return {.seat = seat.id,
            .seat_name = label_of(session, seat),
            .person = id,
            .name = person.name,
            .body = or_else(name_of(session, seat.organisation), name_of(session, person.organisation)),
            .territory = or_else(name_of(session, seat.territory), name_of(session, person.territory))};
}

Attendee participant(store::Session& session, domain::PersonId id) {
    const auto person = store::load_person(session, id);
    return {.person = id,
            .name = person.name,
            .body = name_of(session, person.organisation),
            .territory = name_of(session, person.territory)};
}

void add_seats(store::Session& session, const domain::Meeting& meeting, plan::Date day,
               AttendanceSheet& sheet) {
    if (!meeting.committee) return;
    const auto holdings = store::list_holdings(session, {.committee = meeting.committee});
    for (const auto& seat : store::list_seats(session, {.committee = meeting.committee}))
        if (const auto holder = domain::holder_on(seat.id, holdings, day);
            holder && domain::exists_on(seat, day))
            sheet.attendees.push_back(holder_of(session, seat, *holder));
}

void add_others(store::Session& session, const domain::Meeting& meeting, AttendanceSheet& sheet) {
    for (const auto& [id, name] : named(session, store::list_concerned(session, meeting.id))) {
        const auto is_there = [id = id](const Attendee& attendee) { return attendee.person == id; };
        if (std::ranges::none_of(sheet.attendees, is_there))
            sheet.attendees.push_back(participant(session, id));
    }
}

Attendance expected(domain::Answer answer) {
    if (answer == domain::Answer::accepted) return Attendance::present;
    return answer == domain::Answer::declined ? Attendance::excused : Attendance::absent;
}

void expect_answers(store::Session& session, domain::MeetingId meeting, AttendanceSheet& sheet) {
    const auto invitations = store::list_invitations(session, meeting, /*withdrawn*/ false);
    for (auto& attendee : sheet.attendees)
        for (const auto& invitation : invitations)
            if (attendee.person == invitation.person) attendee.status = expected(invitation.answer);
}

/// Puts a line in the place of the one that says the same person or seat, else after the others.
void put(AttendanceSheet& sheet, const Attendee& line) {
    const auto place = std::ranges::find(sheet.attendees, row_of(line), row_of);
    if (place != sheet.attendees.end())
        *place = line;
    else
        sheet.attendees.push_back(line);
}

/// Whoever turns out not to have held the seat that day was there all the same.
void keep_entered(AttendanceSheet& sheet, const AttendanceSheet& entered) {
    for (auto kept : entered.attendees) {
        const auto place = std::ranges::find(sheet.attendees, row_of(kept), row_of);
        if (place != sheet.attendees.end() && place->person != kept.person) kept.seat.reset();
        put(sheet, kept);
    }
    sheet.version = entered.version;
}

} // namespace

std::vector<NamedItem> agenda_items(store::Session& session, domain::MeetingId meeting) {
    auto agenda = store::find_agenda(session, meeting);
    if (!agenda)
        agenda = domain::Agenda{
            .meeting = meeting,
            .items = domain::merge({}, domain::derive_agenda(agenda_source(session, meeting)))};
    std::vector<NamedItem> items;
    for (const auto section : {domain::AgendaSection::discuss, domain::AgendaSection::know})
        for (const auto& item : domain::shown_items(*agenda, section))
            items.push_back({item.derived.key, domain::title_of(item)});
    return items;
}

AttendanceSheet attendance_sheet(store::Session& session, const domain::Meeting& meeting) {
    AttendanceSheet sheet{.meeting = meeting.id};
    if (!meeting.sitting) return sheet;
    add_seats(session, meeting, meeting.sitting->start.date, sheet);
    add_others(session, meeting, sheet);
    expect_answers(session, meeting.id, sheet);
    keep_entered(sheet, store::load_attendance(session, meeting.id));
    return sheet;
}

std::string row_of(const Attendee& attendee) {
    if (attendee.seat) return "seat:" + std::to_string(attendee.seat->value);
    if (attendee.person) return "person:" + std::to_string(attendee.person->value);
    return "guest:" + attendee.name;
}

} // namespace arrimage::actions
