#pragma once

#include "actions/act_on_meeting.hpp"
#include "actions/poll_mail.hpp"

#include <vector>

namespace arrimage::actions {

/// Puts dates of a meeting to whom it concerns on one of them and who has an address: it becomes proposed, and each gets
/// a letter with a secret link. Throws domain::Refusal: not_found; invalid as domain::check_poll_dates; conflict when the
/// meeting has its date, its poll or another convener, when it concerns nobody who can be written to, or when it changed
/// meanwhile.
domain::Poll open_poll(const Env& env, const Correspondence& mail, const MeetingAim& aim,
                       const std::vector<domain::Sitting>& dates);

} // namespace arrimage::actions
