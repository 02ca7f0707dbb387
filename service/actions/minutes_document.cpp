#include "actions/minutes_document.hpp"

#include "actions/draft_mail.hpp"
#include "html/minutes_document.hpp"
#include "mail/compose.hpp"
#include "plan/french_date.hpp"

namespace arrimage::actions {

namespace {

std::string subject_of(const domain::Meeting& meeting) {
    return "Compte-rendu – " + meeting.title + ", le " + plan::french_day(meeting.sitting->start.date);
}

} // namespace

domain::MinutesDocument document_of(const ShownMinutes& shown) {
    domain::MinutesDocument document{.meeting = shown.meeting,
                                     .state = shown.minutes.state,
                                     .approved_in = shown.approved_in,
                                     .sections = shown.version.sections,
                                     .sheet = shown.sheet,
                                     .quorum = shown.quorum};
    for (auto& section : document.sections)
        for (auto* text : {&section.title, &section.body, &section.decisions, &section.follow_ups})
            *text = domain::whole_text(*text);
    for (const auto& item : shown.items) document.items.push_back({item.key, item.title});
    for (const auto& each : shown.documents) document.documents.push_back(each.title);
    return document;
}

std::string minutes_draft(const Env& env, const Publisher& publisher, const DocumentFiles& files,
                          const domain::Viewer& viewer, domain::MeetingId id) {
    const auto shown = show_minutes(env.database, viewer, id);
    const auto document = document_of(shown);
    mail::Message message{.body = {subject_of(shown.meeting), domain::minutes_text(document)},
                          .html = html::minutes_document(document),
                          .date = env.now,
                          .zone = publisher.zone,
                          .message_id = env.new_uid() + publisher.mailbox.substr(publisher.mailbox.find('@')),
                          .origin = mail::Origin::draft};
    store::Session session{env.database};
    message.from = sender_of(session, publisher, viewer);
    message.to = readers_of(session, id);
    message.attachments = papers_of(session, files, id, /*of_minutes*/ true);
    return mail::compose(message);
}

} // namespace arrimage::actions
