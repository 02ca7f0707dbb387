#include "actions/settle_date.hpp"

#include "domain/meeting_details.hpp"
#include "domain/wall_clock.hpp"

namespace arrimage::actions {

domain::Meeting settle_date(store::Transaction& transaction, const Env& env, const Settlement& settlement,
                            domain::MeetingAct act) {
    domain::check_sitting(settlement.sitting);
    domain::check_whereabouts(settlement.place, settlement.link);
    return act_on_meeting(transaction, env, {settlement.meeting, settlement.expected_version}, act,
                          [&](domain::Meeting& meeting) {
                              meeting.sitting = settlement.sitting;
                              if (!settlement.place.empty()) meeting.place = settlement.place;
                              if (!settlement.link.empty()) meeting.link = settlement.link;
                          });
}

domain::Meeting settle_date(const Env& env, const Settlement& settlement) {
    store::Transaction transaction{env.database};
    auto meeting = settle_date(transaction, env, settlement);
    transaction.commit();
    return meeting;
}

} // namespace arrimage::actions
