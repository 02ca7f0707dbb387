#include "actions/open_poll.hpp"

#include "domain/refusal.hpp"
#include "store/polls.hpp"

namespace arrimage::actions {

domain::Poll open_poll(const Env& env, const Correspondence& mail, const MeetingAim& aim,
                       const std::vector<domain::Sitting>& dates) {
    domain::check_poll_dates(dates);
    store::Transaction transaction{env.database};
    act_on_meeting(transaction, env, aim, domain::MeetingAct::propose);
    const auto id = store::insert_poll(transaction, aim.meeting, env.now);
    for (const auto& sitting : dates) store::insert_poll_date(transaction, id, sitting);
    const auto blank = store::load_poll(transaction, id);
    if (PollWriter{transaction, env, mail, blank}.invite() == 0)
        throw domain::Refusal{
            domain::RefusalKind::conflict,
            "Personne à qui écrire\u00a0: à ces dates, la rencontre ne concerne personne qui ait une "
            "adresse. Ajoutez-y des personnes d’abord."};
    auto poll = store::load_poll(transaction, id);
    transaction.commit();
    return poll;
}

} // namespace arrimage::actions
