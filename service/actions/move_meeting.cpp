#include "actions/move_meeting.hpp"

namespace arrimage::actions {

domain::Meeting move_meeting(const Env& env, const Settlement& settlement) {
    store::Transaction transaction{env.database};
    auto meeting = settle_date(transaction, env, settlement, domain::MeetingAct::move);
    transaction.commit();
    return meeting;
}

} // namespace arrimage::actions
