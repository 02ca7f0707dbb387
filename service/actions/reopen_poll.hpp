#pragma once

#include "actions/act_on_meeting.hpp"

namespace arrimage::actions {

/// Takes answers to the last poll of a meeting again: it is proposed anew, and the links that were sent serve. A second
/// time changes nothing. Gives the meeting as it now stands. Throws domain::Refusal: not_found; conflict when it never
/// had a poll, has its date, is cancelled or archived, is convened by another, or changed meanwhile.
domain::Meeting reopen_poll(const Env& env, const MeetingAim& aim);

} // namespace arrimage::actions
