#pragma once

#include "actions/env.hpp"
#include "domain/poll.hpp"

namespace arrimage::actions {

/// Adds a date to the open poll of a meeting. What was answered stays; nobody has answered the new date. Throws
/// domain::Refusal: not_found; invalid as domain::check_poll_dates; conflict when no poll is open.
domain::Poll add_poll_date(const Env& env, domain::MeetingId meeting, const domain::Sitting& sitting);

} // namespace arrimage::actions
