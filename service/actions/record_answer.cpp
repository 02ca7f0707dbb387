#include "actions/record_answer.hpp"

#include "actions/show_invitation.hpp"
#include "domain/announcing.hpp"
#include "domain/plain_text.hpp"
#include "domain/refusal.hpp"
#include "store/invitations.hpp"

namespace arrimage::actions {

using domain::AnswerRecord;
using domain::Channel;
using domain::Invitation;

namespace {

constexpr std::size_t longest_note = 1'000;

/// As a browser sends it, with the ends of lines that we keep.
std::string checked_note(std::string note) {
    note = domain::with_plain_line_ends(std::move(note));
    domain::check_text("Le mot à la coordination", note, longest_note);
    return note;
}

ShownInvitation invitation_behind(store::Session& session, std::string_view token, domain::Instant now) {
    if (auto shown = show_invitation(session, token, now)) return *std::move(shown);
    throw domain::Refusal{
        domain::RefusalKind::not_found,
        "Ce lien ne mène à aucune invitation. Copiez-le en entier, ou demandez-en un autre."};
}

} // namespace

Invitation record_answer(store::Transaction& transaction, const AnswerRecord& answer) {
    store::insert_answer(transaction, answer);
    auto invitation = store::load_invitation(transaction, answer.invitation);
    if (answer.stale) return invitation;
    invitation.answer = answer.answer;
    invitation.note = answer.note;
    invitation.answered_at = answer.came_at;
    invitation.answered_by = answer.channel;
    if (answer.channel == Channel::mail) {
        invitation.reply_sequence = answer.sequence;
        invitation.reply_stamp = answer.stamp;
    }
    store::save_invitation(transaction, invitation);
    store::touch_organizers(transaction, answer.came_at);
    return invitation;
}

void answer_invitation(const Env& env, const LinkAnswer& given) {
    const auto note = checked_note(given.note);
    store::Transaction transaction{env.database};
    const auto shown = invitation_behind(transaction, given.token, env.now);
    domain::check_answerable(shown.meeting, env.now);
    record_answer(transaction, {.invitation = shown.invitation.id,
                                .answer = given.answer,
                                .note = note,
                                .channel = Channel::link,
                                .entered_by = shown.invitation.address,
                                .came_at = env.now});
    transaction.commit();
}

void enter_answer(const Env& env, domain::InvitationId id, domain::Answer answer, const std::string& note) {
    const auto checked = checked_note(note);
    store::Transaction transaction{env.database};
    record_answer(transaction, {.invitation = id,
                                .answer = answer,
                                .note = checked,
                                .channel = Channel::hand,
                                .entered_by = env.by,
                                .came_at = env.now});
    transaction.commit();
}

void silence_reminders(const Env& env, std::string_view token) {
    store::Transaction transaction{env.database};
    auto invitation = invitation_behind(transaction, token, env.now).invitation;
    if (invitation.silenced_at) return;
    invitation.silenced_at = env.now;
    store::save_invitation(transaction, invitation);
    transaction.commit();
}

} // namespace arrimage::actions
