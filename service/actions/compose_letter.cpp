#include "actions/compose_letter.hpp"

#include "mail/compose.hpp"

namespace arrimage::actions {

domain::Letter compose_letter(const Env& env, const Publisher& publisher, const NewLetter& letter) {
    const auto mailbox = domain::mail_address(publisher.mailbox);
    const auto message = mail::compose({.from = {publisher.organisation, mailbox},
                                        .to = {letter.to},
                                        .body = letter.body,
                                        .language = letter.language,
                                        .date = env.now,
                                        .zone = publisher.zone,
                                        .message_id = env.new_uid() + mailbox.substr(mailbox.find('@'))});
    return {.recipient = domain::mail_address(letter.to.address),
            .subject = letter.body.subject,
            .message = message,
            .secret = letter.secret,
            .written_at = env.now};
}

} // namespace arrimage::actions
