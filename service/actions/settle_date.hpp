#pragma once

#include "actions/act_on_meeting.hpp"

#include <string>

namespace arrimage::actions {

struct Settlement {
    domain::MeetingId meeting{};
    domain::Sitting sitting{};
    std::string place{}; ///< empty: as it was
    std::string link{};  ///< https address of the remote meeting; empty: as it was
    std::optional<int> expected_version{};
};

/// Gives a meeting its date, first or other: it becomes confirmed, or stays so, under the same UID. Gives it as it now
/// stands. Throws domain::Refusal: not_found, invalid for times or texts that cannot be, conflict when it was held, is
/// cancelled or archived, or changed meanwhile.
domain::Meeting settle_date(const Env& env, const Settlement& settlement);

/// The same in the caller's transaction; `act` is settle or move.
domain::Meeting settle_date(store::Transaction& transaction, const Env& env, const Settlement& settlement,
                            domain::MeetingAct act = domain::MeetingAct::settle);

} // namespace arrimage::actions
