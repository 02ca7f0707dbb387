#include "actions/close_poll.hpp"

#include "actions/present_poll.hpp"

namespace arrimage::actions {

domain::Meeting close_poll(const Env& env, const MeetingAim& aim) {
    store::Transaction transaction{env.database};
    load_present_poll(transaction, aim.meeting);
    auto meeting = act_on_meeting(transaction, env, aim, domain::MeetingAct::withdraw);
    transaction.commit();
    return meeting;
}

} // namespace arrimage::actions
