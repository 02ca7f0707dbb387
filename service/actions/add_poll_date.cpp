#include "actions/add_poll_date.hpp"

#include "actions/present_poll.hpp"

namespace arrimage::actions {

domain::Poll add_poll_date(const Env& env, domain::MeetingId meeting, const domain::Sitting& sitting) {
    store::Transaction transaction{env.database};
    const auto poll = load_open_poll(transaction, meeting);
    auto sittings = sittings_of(poll);
    sittings.push_back(sitting);
    domain::check_poll_dates(sittings);
    store::insert_poll_date(transaction, poll.id, sitting);
    auto changed = store::load_poll(transaction, poll.id);
    transaction.commit();
    return changed;
}

} // namespace arrimage::actions
