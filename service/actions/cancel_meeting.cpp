#include "actions/cancel_meeting.hpp"

#include "domain/refusal.hpp"

namespace arrimage::actions {

using domain::MeetingState;

domain::Meeting cancel_meeting(const Env& env, domain::MeetingId id) {
    store::Transaction transaction{env.database};
    auto meeting = store::load_meeting(transaction, id);
    if (meeting.state == MeetingState::held)
        throw domain::Refusal{domain::RefusalKind::conflict,
                              "Cette rencontre a eu lieu\u00a0: elle ne s’annule plus."};
    if (meeting.state == MeetingState::cancelled) return meeting;
    meeting.state = MeetingState::cancelled;
    meeting.cancelled_at = env.now;
    meeting = store::save_meeting(transaction, meeting, env.occasion());
    transaction.commit();
    return meeting;
}

} // namespace arrimage::actions
