#include "actions/receive_mail.hpp"

#include "actions/record_answer.hpp"
#include "actions/tokens.hpp"
#include "ical/reply.hpp"
#include "mail/parse.hpp"
#include "store/invitations.hpp"
#include "store/meetings.hpp"
#include "store/persons.hpp"
#include "store/received_mails.hpp"

#include <algorithm>

namespace arrimage::actions {

using domain::Invitation;
using domain::InvitationId;
using domain::MailOutcome;
using domain::MailReason;
using domain::Verdict;

namespace {

Verdict held(MailReason reason) {
    return {.outcome = MailOutcome::held, .reason = reason};
}
Verdict ignored(MailReason reason) {
    return {.outcome = MailOutcome::ignored, .reason = reason};
}

std::string domain_of(std::string_view address) {
    const auto at = address.rfind('@');
    return at == address.npos ? "" : std::string{address.substr(at + 1)};
}

/// Aligned as DMARC's relaxed mode has it: the same domain, or one within the other; none is a top-level domain.
bool aligned(const std::string& a, const std::string& b) {
    if (a.find('.') == a.npos || b.find('.') == b.npos) return false;
    return a == b || a.ends_with("." + b) || b.ends_with("." + a);
}

bool proves(const mail::Authentication& word, const std::string& from) {
    const bool known = word.method == "dkim" || word.method == "spf" || word.method == "dmarc";
    return known && word.result == "pass" && aligned(word.domain, domain_of(from));
}

/// By the topmost word of a server that is believed: servers write theirs above what came with the mail.
bool is_vouched(const mail::ReceivedMail& mail, const Reception& reception) {
    const auto believed = [&](const std::vector<mail::Authentication>& words) {
        return !words.empty() &&
               std::ranges::find(reception.vouchers, words.front().server) != reception.vouchers.end();
    };
    const auto words = std::ranges::find_if(mail.authentications, believed);
    return words != mail.authentications.end() &&
           std::ranges::any_of(*words, [&](const auto& word) { return proves(word, mail.from); });
}

/// The secret of "box+secret@domain", when that is our mailbox; empty otherwise.
std::string secret_in(const std::string& recipient, const std::string& mailbox) {
    const auto at = mailbox.find('@');
    const auto beginning = mailbox.substr(0, at) + "+";
    if (!recipient.starts_with(beginning) || !recipient.ends_with(mailbox.substr(at))) return {};
    return recipient.substr(beginning.size(), recipient.size() - beginning.size() - (mailbox.size() - at));
}

/// The invitation about which we wrote one of those letters.
std::optional<InvitationId> invitation_of_letters(store::Session& session,
                                                  const std::vector<std::string>& message_ids) {
    for (const auto& id : message_ids)
        if (const auto found = store::find_invitation_by_letter(session, id)) return found;
    return std::nullopt;
}

/// Whose secret the mail bears: in an address it went to, or as the name of a letter of ours that it answers.
std::optional<Invitation> bound_to(store::Session& session, const mail::ReceivedMail& mail,
                                   const Reception& reception) {
    for (const auto& recipient : mail.recipients) {
        const auto secret = secret_in(recipient, reception.mailbox);
        if (secret.empty()) continue;
        if (const auto id = store::find_invitation_by_link(session, hash_token(secret), store::Door::address))
            return store::load_invitation(session, *id);
    }
    if (const auto id = invitation_of_letters(session, mail.references))
        return store::load_invitation(session, *id);
    return std::nullopt;
}

/// A program whose clock or count is far ahead of ours must not outdo all that its owner answers later; hours are what
/// a wrong zone makes.
void hold_to_the_present(domain::Reply& reply, const std::optional<domain::Announcement>& told,
                         domain::Instant now) {
    if (told) reply.sequence = std::min(reply.sequence, told->sequence);
    if (reply.stamp && *reply.stamp > now + std::chrono::days{1}) reply.stamp = now;
}

domain::ReplyContext context_of(store::Session& session, const mail::ReceivedMail& mail,
                                const Reception& reception, domain::Reply reply, domain::Instant now) {
    domain::ReplyContext context{.from = mail.from,
                                 .bound = bound_to(session, mail, reception),
                                 .meeting = store::find_meeting(session, reply.uid),
                                 .now = now};
    context.vouched = is_vouched(mail, reception);
    if (context.meeting) {
        context.invitations = store::list_invitations(session, context.meeting->id);
        hold_to_the_present(reply, store::find_last_announcement(session, context.meeting->id), now);
    }
    for (const auto& invitation : context.invitations)
        if (const auto person = store::find_person(session, invitation.person))
            context.addresses[invitation.id] = person->addresses;
    context.reply = std::move(reply);
    return context;
}

std::optional<domain::Reply> reply_in(const mail::ReceivedMail& mail, const std::string& zone) {
    std::optional<domain::Reply> other;
    for (const auto& part : mail.calendars) {
        auto reply = ical::read_reply(part.text, part.method, zone);
        if (reply && reply->method != domain::ReplyMethod::other) return reply;
        if (reply && !other) other = std::move(reply);
    }
    return other;
}

class Reader {
  public:
    Reader(store::Transaction& transaction, const Env& env, const Reception& reception,
           const mail::ReceivedMail& mail)
        : transaction_(transaction), env_(env), reception_(reception), mail_(mail) {}

    Verdict read() {
        if (!mail_.statuses.empty()) return bounced();
        if (!mail_.beyond.empty()) return held(MailReason::too_large);
        auto reply = reply_in(mail_, reception_.zone);
        if (!reply && mail_.sealed) return held(MailReason::sealed);
        if (!reply || reply->method == domain::ReplyMethod::other) {
            if (came_back()) return came_back_without_status();
            if (mail_.automatic || mail_.null_sender) return ignored(MailReason::automatic);
        }
        if (!reply) return held(mail_.calendars.empty() ? MailReason::message : MailReason::unreadable);
        const auto context = context_of(transaction_, mail_, reception_, *std::move(reply), env_.now);
        auto verdict = domain::judge(context);
        if (verdict.outcome == MailOutcome::answer && was_received(context, verdict))
            verdict = {MailOutcome::ignored, MailReason::again, verdict.invitation, {}};
        apply(verdict, context);
        return verdict;
    }

  private:
    /// The very reply came before, in other bytes: by another server's hands.
    bool was_received(const domain::ReplyContext& context, const Verdict& verdict) {
        if (!context.reply.stamp) return false;
        return std::ranges::any_of(
            store::list_answers(transaction_, context.meeting->id), [&](const domain::AnswerRecord& known) {
                return known.invitation == *verdict.invitation && known.answer == verdict.answer &&
                       known.channel == domain::Channel::mail && known.stamp == context.reply.stamp &&
                       known.sequence == context.reply.sequence && known.note == context.reply.comment;
            });
    }

    bool came_back() const {
        return mail_.from_server ||
               (mail_.null_sender && invitation_of_letters(transaction_, mail_.returned_ids));
    }

    Verdict came_back_without_status() const {
        return {MailOutcome::held,
                MailReason::unknown_bounce,
                invitation_of_letters(transaction_, mail_.returned_ids),
                {}};
    }

    void apply(Verdict& verdict, const domain::ReplyContext& context) {
        if (verdict.outcome == MailOutcome::proposal)
            store::insert_proposal(transaction_, {.invitation = *verdict.invitation,
                                                  .sitting = *context.reply.sitting,
                                                  .note = context.reply.comment,
                                                  .came_at = env_.now});
        const bool stale = verdict.outcome == MailOutcome::stale;
        if (verdict.outcome != MailOutcome::answer && !stale) return;
        record_answer(transaction_, {.invitation = *verdict.invitation,
                                     .answer = verdict.answer,
                                     .note = context.reply.comment,
                                     .channel = domain::Channel::mail,
                                     .entered_by = mail_.from,
                                     .came_at = env_.now,
                                     .sequence = context.reply.sequence,
                                     .stamp = context.reply.stamp,
                                     .stale = stale});
    }

    /// A delivery status says which letter of ours it is about; one that names none is for a person to see.
    Verdict bounced() {
        const auto failed = std::ranges::find(mail_.statuses, "failed", &mail::DeliveryStatus::action);
        if (failed == mail_.statuses.end()) return ignored(MailReason::delayed);
        const auto found = invitation_of_letters(transaction_, mail_.returned_ids);
        if (!found) return held(MailReason::unknown_bounce);
        auto invitation = store::load_invitation(transaction_, *found);
        invitation.undeliverable_at = env_.now;
        invitation.undeliverable_why = failed->diagnostic.empty() ? failed->status : failed->diagnostic;
        store::save_invitation(transaction_, invitation);
        return {.outcome = MailOutcome::bounce, .invitation = found};
    }

    store::Transaction& transaction_;
    const Env& env_;
    const Reception& reception_;
    const mail::ReceivedMail& mail_;
};

ReceivedOutcome outcome_of(store::Session& session, const Verdict& verdict) {
    ReceivedOutcome outcome{verdict.outcome, verdict.reason, verdict.invitation, {}, {}};
    if (verdict.invitation) outcome.meeting = store::load_invitation(session, *verdict.invitation).meeting;
    if (verdict.outcome == MailOutcome::answer || verdict.outcome == MailOutcome::stale)
        outcome.answer = verdict.answer;
    return outcome;
}

} // namespace

ReceivedOutcome receive_mail(const Env& env, const Reception& reception, std::string_view bytes) {
    const auto mail = mail::parse_mail(bytes);
    const auto digest = hash_token(bytes);
    store::Transaction transaction{env.database};
    if (const auto known = store::find_received_mail(transaction, digest))
        return outcome_of(transaction, {MailOutcome::ignored, MailReason::again, known->invitation, {}});
    const auto verdict = Reader{transaction, env, reception, mail}.read();
    const bool is_held = verdict.outcome == MailOutcome::held;
    store::insert_received_mail(transaction, {.digest = digest,
                                              .came_at = env.now,
                                              .sender = mail.from,
                                              .subject = mail.subject,
                                              .outcome = verdict.outcome,
                                              .reason = verdict.reason,
                                              .invitation = verdict.invitation,
                                              .message = is_held ? std::string{bytes} : std::string{}});
    auto outcome = outcome_of(transaction, verdict);
    transaction.commit();
    return outcome;
}

ReadMail read_mail(std::string_view bytes, const std::string& zone) {
    const auto mail = mail::parse_mail(bytes);
    return {mail.from, mail.subject, mail.text, mail.beyond.empty() ? reply_in(mail, zone) : std::nullopt};
}

} // namespace arrimage::actions
