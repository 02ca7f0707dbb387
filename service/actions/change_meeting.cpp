#include "actions/change_meeting.hpp"

#include "domain/refusal.hpp"
#include "store/committees.hpp"
#include "store/territories.hpp"

namespace arrimage::actions {

namespace {

void check_convener(const domain::Meeting& meeting) {
    if (meeting.state != domain::MeetingState::proposed || meeting.convener == domain::Convener::us) return;
    throw domain::Refusal{domain::RefusalKind::conflict,
                          "Nous demandons des dates pour cette rencontre. Fermez le sondage avant de dire "
                          "qu’un autre la convoque."};
}

} // namespace

domain::Meeting change_meeting(const Env& env, const MeetingAim& aim, const domain::MeetingDetails& details) {
    domain::check_details(details);
    store::Transaction transaction{env.database};
    if (details.committee) store::load_committee(transaction, *details.committee);
    if (details.territory) store::load_territory(transaction, *details.territory);
    auto meeting =
        act_on_meeting(transaction, env, aim, domain::MeetingAct::change, [&](domain::Meeting& changed) {
            domain::set_details(changed, details);
            check_convener(changed);
        });
    transaction.commit();
    return meeting;
}

} // namespace arrimage::actions
