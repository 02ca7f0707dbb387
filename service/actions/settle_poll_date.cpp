#include "actions/settle_poll_date.hpp"

#include "actions/settle_date.hpp"
#include "store/polls.hpp"

#include <algorithm>

namespace arrimage::actions {

domain::Meeting settle_poll_date(const Env& env, const PollDateChoice& choice) {
    store::Transaction transaction{env.database};
    const auto poll = store::load_poll(transaction, store::load_poll_of(transaction, choice.date));
    const auto date = std::ranges::find(poll.dates, choice.date, &domain::PollDate::id);
    auto meeting = settle_date(transaction, env,
                               {.meeting = poll.meeting,
                                .sitting = date->sitting,
                                .place = choice.place,
                                .link = choice.link,
                                .expected_version = choice.expected_version});
    transaction.commit();
    return meeting;
}

} // namespace arrimage::actions
