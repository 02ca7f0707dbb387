#include "actions/settle_proposal.hpp"

#include "actions/invitation_mail.hpp"
#include "actions/settle_date.hpp"
#include "domain/announcing.hpp"
#include "domain/refusal.hpp"
#include "store/invitations.hpp"
#include "store/meetings.hpp"

namespace arrimage::actions {

namespace {

domain::Proposal load_open(store::Session& session, domain::ProposalId id) {
    auto proposal = store::load_proposal(session, id);
    if (proposal.settled)
        throw domain::Refusal{
            domain::RefusalKind::conflict,
            "Cette proposition a déjà reçu sa réponse. Retournez à la page de la rencontre."};
    return proposal;
}

} // namespace

domain::Meeting take_proposal(const Env& env, domain::ProposalId id) {
    store::Transaction transaction{env.database};
    const auto proposal = load_open(transaction, id);
    const auto invitation = store::load_invitation(transaction, proposal.invitation);
    store::settle_proposal(transaction, id, /*taken*/ true, env.now);
    auto meeting =
        settle_date(transaction, env, {.meeting = invitation.meeting, .sitting = proposal.sitting});
    transaction.commit();
    return meeting;
}

domain::MeetingId decline_proposal(const Env& env, const Correspondence& correspondence,
                                   domain::ProposalId id) {
    store::Transaction transaction{env.database};
    auto invitation = store::load_invitation(transaction, load_open(transaction, id).invitation);
    auto told = store::load_announcement(transaction, invitation.announcement);
    domain::check_up_to_date(told, store::load_meeting(transaction, invitation.meeting));
    store::settle_proposal(transaction, id, /*taken*/ false, env.now);
    told.stamp = std::max(told.stamp, env.now);
    InvitationWriter{transaction, env, correspondence, invitation.meeting}.write(
        invitation, told,
        {.turn = domain::InvitationTurn::proposal_declined, .scheduling = ical::Method::decline_counter});
    transaction.commit();
    return invitation.meeting;
}

} // namespace arrimage::actions
