#include "actions/agenda_mail.hpp"

#include "actions/draft_mail.hpp"
#include "actions/show_agenda.hpp"
#include "domain/agenda_text.hpp"
#include "domain/calendar_entries.hpp"
#include "html/agenda_document.hpp"
#include "ical/calendar.hpp"
#include "mail/compose.hpp"
#include "plan/french_date.hpp"
#include "store/meetings.hpp"

namespace arrimage::actions {

namespace {

/// The meeting for calendars that take a file.
mail::Attachment calendar_file(const domain::MeetingRecord& record, const Publisher& publisher) {
    const auto days = domain::days_of(record.meeting);
    const ical::CalendarHead head{.name = record.meeting.title,
                                  .zone = publisher.zone,
                                  .organizer_name = publisher.organisation,
                                  .organizer_address = publisher.mailbox,
                                  .first_year = int{days.first.year()},
                                  .last_year = int{days.last.year()}};
    const std::vector entries{domain::meeting_entry(record.meeting, record.reference)};
    return {"rencontre.ics", "text/calendar", ical::render_calendar(head, entries)};
}

std::string subject_of(const domain::Meeting& meeting) {
    auto subject = "Ordre du jour – " + meeting.title;
    if (meeting.sitting) subject += ", le " + plan::french_day(meeting.sitting->start.date);
    return subject;
}

} // namespace

std::string agenda_draft(const Env& env, const Publisher& publisher, const DocumentFiles& files,
                         const domain::Viewer& viewer, domain::MeetingId id) {
    const auto [agenda, meeting, committee] = show_agenda(env.database, viewer, id);
    mail::Message message{.body = {subject_of(meeting), domain::agenda_text(agenda, meeting)},
                          .html = html::agenda_document(agenda, meeting),
                          .date = env.now,
                          .zone = publisher.zone,
                          .message_id = env.new_uid() + publisher.mailbox.substr(publisher.mailbox.find('@')),
                          .origin = mail::Origin::draft};
    store::Session session{env.database};
    message.from = sender_of(session, publisher, viewer);
    message.to = readers_of(session, id);
    if (meeting.sitting)
        message.attachments = {calendar_file(store::load_meeting_record(session, id), publisher)};
    for (auto& paper : papers_of(session, files, id, /*of_minutes*/ false))
        message.attachments.push_back(std::move(paper));
    return mail::compose(message);
}

} // namespace arrimage::actions
