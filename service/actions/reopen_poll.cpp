#include "actions/reopen_poll.hpp"

#include "actions/present_poll.hpp"

namespace arrimage::actions {

domain::Meeting reopen_poll(const Env& env, const MeetingAim& aim) {
    store::Transaction transaction{env.database};
    const auto poll = load_present_poll(transaction, aim.meeting);
    if (!poll.closed_at) return store::load_meeting(transaction, aim.meeting);
    auto meeting = act_on_meeting(transaction, env, aim, domain::MeetingAct::propose);
    store::reopen_poll(transaction, poll.id);
    transaction.commit();
    return meeting;
}

} // namespace arrimage::actions
