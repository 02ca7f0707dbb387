#include "actions/withdraw_invitation.hpp"

#include "actions/change_participants.hpp"
#include "actions/invitation_mail.hpp"
#include "domain/announcing.hpp"
#include "domain/meeting_life.hpp"
#include "store/invitations.hpp"

namespace arrimage::actions {

namespace {

void tell_them(store::Transaction& transaction, const Env& env, const Correspondence& correspondence,
               domain::Invitation& invitation) {
    // A cancellation under a SEQUENCE that was told already would leave the meeting in place (interop M13).
    const auto meeting = store::touch_meeting(transaction, invitation.meeting, env.occasion());
    auto told = domain::announce(meeting, domain::AnnouncementKind::update,
                                 store::find_last_announcement(transaction, meeting.id), env.now, env.by);
    told.id = store::insert_announcement(transaction, told);
    invitation.announcement = told.id;
    store::save_invitation(transaction, invitation);
    InvitationWriter{transaction, env, correspondence, meeting.id}.write(
        invitation, told, {.turn = domain::InvitationTurn::withdrawal, .scheduling = ical::Method::cancel});
}

} // namespace

void withdraw_invitation(const Env& env, const Correspondence& correspondence, domain::InvitationId id) {
    store::Transaction transaction{env.database};
    auto invitation = store::load_invitation(transaction, id);
    if (invitation.withdrawn_at) return;
    const auto meeting = store::load_meeting(transaction, invitation.meeting);
    invitation.withdrawn_at = env.now;
    store::touch_organizers(transaction, env.now);
    if (meeting.state == domain::MeetingState::confirmed && !meeting.archived_at) {
        change_participants(transaction, env, {.meeting = meeting.id, .remove = {invitation.person}});
        tell_them(transaction, env, correspondence, invitation);
    } else
        store::save_invitation(transaction, invitation);
    transaction.commit();
}

} // namespace arrimage::actions
