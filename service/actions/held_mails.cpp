#include "actions/held_mails.hpp"

#include "actions/record_answer.hpp"
#include "domain/refusal.hpp"
#include "store/invitations.hpp"
#include "store/meetings.hpp"

namespace arrimage::actions {

namespace {

constexpr int most_listed = 20;

/// The meeting that it names, else the one of the invitation that it seems to answer.
void find_subject(store::Session& session, HeldMail& held) {
    if (held.read.reply) held.meeting = store::find_meeting(session, held.read.reply->uid);
    if (!held.mail.invitation) return;
    held.invitation = store::load_invitation(session, *held.mail.invitation);
    if (!held.meeting) held.meeting = store::load_meeting(session, held.invitation->meeting);
}

store::ReceivedMail load_open(store::Session& session, domain::ReceivedMailId id) {
    auto mail = store::load_received_mail(session, id);
    if (mail.outcome != domain::MailOutcome::held || mail.settled_at)
        throw domain::Refusal{domain::RefusalKind::conflict,
                              "Ce message a déjà été traité. Retournez à la liste."};
    return mail;
}

HeldMail held_of(store::Session& session, store::ReceivedMail mail, const std::string& zone) {
    HeldMail held{.mail = std::move(mail)};
    held.read = read_mail(held.mail.message, zone);
    held.mail.message.clear();
    find_subject(session, held);
    return held;
}

std::string note_of(const ReadMail& read) {
    return read.reply ? read.reply->comment : "";
}

} // namespace

std::vector<HeldMail> list_held_mails(store::Database& database, const std::string& zone) {
    std::vector<HeldMail> all;
    store::Session session{database};
    for (const auto& listed : store::list_held_mails(session, most_listed))
        all.push_back(held_of(session, store::load_received_mail(session, listed.id), zone));
    return all;
}

HeldMail find_held_mail(store::Database& database, domain::ReceivedMailId id, const std::string& zone) {
    store::Session session{database};
    return held_of(session, load_open(session, id), zone);
}

void accept_held_mail(const Env& env, domain::ReceivedMailId id, domain::InvitationId invitation,
                      domain::Answer answer) {
    store::Transaction transaction{env.database};
    const auto mail = load_open(transaction, id);
    record_answer(transaction, {.invitation = invitation,
                                .answer = answer,
                                .note = note_of(read_mail(mail.message, "Etc/UTC")),
                                .channel = domain::Channel::hand,
                                .entered_by = env.by,
                                .came_at = env.now});
    store::settle_received_mail(transaction, id, env.by, env.now);
    transaction.commit();
}

void set_held_mail_aside(const Env& env, domain::ReceivedMailId id) {
    store::Transaction transaction{env.database};
    load_open(transaction, id);
    store::settle_received_mail(transaction, id, env.by, env.now);
    transaction.commit();
}

} // namespace arrimage::actions
