#include "actions/show_invitations.hpp"

#include "domain/refusal.hpp"
#include "store/invitations.hpp"
#include "store/meetings.hpp"

namespace arrimage::actions {

InvitationList invitation_list(store::Session& session, domain::MeetingId meeting) {
    InvitationList list{.invitations = store::list_invitations(session, meeting, /*withdrawn*/ false)};
    list.totals = domain::answer_totals(list.invitations);
    return list;
}

ShownInvitations show_invitations(store::Database& database, domain::MeetingId meeting,
                                  std::string_view mailbox) {
    store::Session session{database};
    ShownInvitations shown{.meeting = store::load_meeting(session, meeting),
                           .list = invitation_list(session, meeting),
                           .answers = store::list_answers(session, meeting),
                           .proposals = store::list_open_proposals(session, meeting)};
    if (const auto last = store::find_last_announcement(session, meeting))
        shown.sending = store::count_letters(session, last->id);
    shown.troubled = store::list_troubled_letters(session, meeting);
    try {
        shown.plan = plan_invitations(session, meeting, mailbox);
    } catch (const domain::Refusal& refusal) {
        if (refusal.kind() != domain::RefusalKind::conflict) throw;
        shown.refusal = refusal.what();
    }
    return shown;
}

} // namespace arrimage::actions
