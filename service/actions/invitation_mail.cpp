#include "actions/invitation_mail.hpp"

#include "actions/compose_letter.hpp"
#include "actions/tokens.hpp"
#include "domain/agenda_text.hpp"
#include "domain/calendar_entries.hpp"
#include "html/agenda_document.hpp"
#include "html/mail_letter.hpp"
#include "store/agendas.hpp"
#include "store/invitations.hpp"
#include "store/letters.hpp"

namespace arrimage::actions {

using domain::Announcement;
using domain::Invitation;
using domain::InvitationTurn;

namespace {

/// "box+secret@domain": what is sent there says whose reply it is (interop R2).
std::string plus_address(const std::string& mailbox, const std::string& secret) {
    const auto at = mailbox.find('@');
    return mailbox.substr(0, at) + "+" + secret + mailbox.substr(at);
}

} // namespace

InvitationWriter::InvitationWriter(store::Transaction& transaction, const Env& env,
                                   const Correspondence& correspondence, domain::MeetingId meeting)
    : transaction_(transaction), env_(env), correspondence_(correspondence),
      record_(store::load_meeting_record(transaction, meeting)),
      agenda_(store::find_agenda(transaction, meeting)) {}

void InvitationWriter::write(Invitation& invitation, const Announcement& told, const InvitationNews& news) {
    const auto secrets = asks(told, news.turn) ? give_secrets(invitation) : Secrets{};
    const auto words = draft(invitation, told, news, secrets.link);
    NewLetter letter{.to = {invitation.name, invitation.address},
                     .body = domain::plain_letter(words),
                     .html = html::render(words, invitation.language,
                                          agenda_ ? html::agenda_fragment(*agenda_) : std::string{}),
                     .language = invitation.language,
                     .secret = !secrets.link.empty(),
                     .reply_to = secrets.reply_to,
                     .unsubscribe = news.can_be_silenced ? secrets.link : std::string{},
                     .invitation = invitation.id,
                     .announcement = told.id};
    if (!invitation.message_id.empty()) letter.references = {invitation.message_id};
    if (news.scheduling) letter.scheduling = scheduling(invitation, told, *news.scheduling);
    const auto composed = compose_letter(env_, correspondence_.publisher, letter);
    store::save_letter(transaction_, composed);
    if (!invitation.message_id.empty()) return;
    invitation.message_id = composed.message_id;
    store::save_invitation(transaction_, invitation);
}

bool InvitationWriter::asks(const Announcement& told, InvitationTurn turn) const {
    return told.kind != domain::AnnouncementKind::cancellation && turn != InvitationTurn::withdrawal;
}

InvitationWriter::Secrets InvitationWriter::give_secrets(const Invitation& invitation) {
    const auto token = correspondence_.new_token();
    store::save_invitation_link(transaction_, hash_token(token), store::Door::link, invitation.id, env_.now);
    Secrets secrets{.link = answer_url(correspondence_, token)};
    if (correspondence_.plus_addresses) {
        // Mail servers may put an address in lower case: sixteen bytes in hexadecimal say the same either way.
        const auto secret = digest_of("reply address of " + token);
        store::save_invitation_link(transaction_, hash_token(secret), store::Door::address, invitation.id,
                                    env_.now);
        secrets.reply_to = plus_address(correspondence_.publisher.mailbox, secret);
    }
    return secrets;
}

domain::LetterDraft InvitationWriter::draft(const Invitation& invitation, const Announcement& told,
                                            const InvitationNews& news, const std::string& link) const {
    const bool tells_agenda = agenda_ && !link.empty();
    return domain::invitation_letter({.turn = news.turn,
                                      .organisation = correspondence_.publisher.organisation,
                                      .asked_by = correspondence_.asked_by,
                                      .told = told,
                                      .answer_link = link,
                                      .answer = invitation.answer,
                                      .changes = news.changes,
                                      .agenda = tells_agenda ? domain::agenda_items_text(*agenda_) : ""},
                                     invitation.language);
}

mail::SchedulingPart InvitationWriter::scheduling(const Invitation& invitation, const Announcement& told,
                                                  ical::Method method) const {
    auto entry = domain::meeting_entry(record_.meeting, record_.reference);
    entry.sequence = told.sequence;
    return {.method = std::string{ical::to_string(method)},
            .calendar = ical::render(
                {.method = method,
                 .entry = std::move(entry),
                 .stamp = told.stamp,
                 .organizer = {correspondence_.publisher.organisation, correspondence_.publisher.mailbox},
                 .attendee = {invitation.name, invitation.address},
                 .answer = invitation.answer})};
}

} // namespace arrimage::actions
