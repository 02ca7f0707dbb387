#pragma once

#include "actions/act_on_meeting.hpp"

namespace arrimage::actions {

/// Takes no more answers: the meeting waits for its date, what was answered stays. A second time changes nothing. Gives
/// the meeting as it now stands. Throws domain::Refusal: not_found, conflict when it never had a poll, is archived, or
/// changed meanwhile.
domain::Meeting close_poll(const Env& env, const MeetingAim& aim);

} // namespace arrimage::actions
