#include "actions/compose_letter.hpp"

#include "mail/compose.hpp"

namespace arrimage::actions {

domain::Letter compose_letter(const Env& env, const Publisher& publisher, const NewLetter& letter) {
    const auto mailbox = domain::mail_address(publisher.mailbox);
    const auto message_id = env.new_uid() + mailbox.substr(mailbox.find('@'));
    const auto message = mail::compose({.from = {publisher.organisation, mailbox},
                                        .to = {letter.to},
                                        .reply_to = letter.reply_to,
                                        .body = letter.body,
                                        .html = letter.html,
                                        .scheduling = letter.scheduling,
                                        .attachments = letter.attachments,
                                        .language = letter.language,
                                        .date = env.now,
                                        .zone = publisher.zone,
                                        .message_id = message_id,
                                        .references = letter.references,
                                        .unsubscribe = letter.unsubscribe});
    return {.recipient = domain::mail_address(letter.to.address),
            .subject = letter.body.subject,
            .message = message,
            .secret = letter.secret,
            .written_at = env.now,
            .message_id = message_id,
            .invitation = letter.invitation,
            .announcement = letter.announcement};
}

} // namespace arrimage::actions
