#include "actions/remind_invitees.hpp"

#include "actions/invitation_mail.hpp"
#include "domain/announcing.hpp"
#include "store/invitations.hpp"
#include "store/meetings.hpp"

namespace arrimage::actions {

namespace {

constexpr std::chrono::hours pause{1};

bool wants_reminder(const domain::Invitation& invitation, const domain::Announcement& told,
                    domain::Instant now) {
    if (invitation.answer != domain::Answer::needs_action) return false;
    return now >= std::max(told.made_at, invitation.reminded_at.value_or(told.made_at)) + pause;
}

} // namespace

int remind_invitees(const Env& env, const Correspondence& correspondence, domain::MeetingId id) {
    store::Transaction transaction{env.database};
    const auto meeting = store::load_meeting(transaction, id);
    domain::check_answerable(meeting, env.now);
    InvitationWriter writer{transaction, env, correspondence, id};
    int reminded = 0;
    for (auto& invitation : store::list_invitations(transaction, id, /*withdrawn*/ false)) {
        const auto told = store::load_announcement(transaction, invitation.announcement);
        if (!wants_reminder(invitation, told, env.now)) continue;
        domain::check_up_to_date(told, meeting);
        invitation.reminded_at = env.now;
        store::save_invitation(transaction, invitation);
        writer.write(invitation, told, {.turn = domain::InvitationTurn::answer_reminder});
        ++reminded;
    }
    transaction.commit();
    return reminded;
}

} // namespace arrimage::actions
