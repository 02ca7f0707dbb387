#pragma once

#include "actions/env.hpp"

namespace arrimage::actions {

struct Settlement {
    domain::MeetingId meeting{};
    domain::Sitting sitting{};
    std::string place{}; ///< empty: as it was
    std::string link{};  ///< https address of the remote meeting; empty: as it was
};

/// Gives a meeting its date, or moves it: it becomes confirmed, or stays so, under the same UID. Gives it as it now
/// stands. Throws domain::Refusal: not_found, invalid for times or texts that cannot be, conflict when it was held or is
/// cancelled.
domain::Meeting settle_date(const Env& env, const Settlement& settlement);

} // namespace arrimage::actions
