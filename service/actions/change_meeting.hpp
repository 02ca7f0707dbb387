#pragma once

#include "actions/act_on_meeting.hpp"
#include "domain/meeting_details.hpp"

namespace arrimage::actions {

/// Rewords a meeting: all its details become these. Gives it as it now stands. Throws domain::Refusal: not_found, for its
/// committee and territory too; invalid as domain::check_details; conflict when it is cancelled or archived, when another
/// would convene it while we put its dates to a poll, or when it changed meanwhile.
domain::Meeting change_meeting(const Env& env, const MeetingAim& aim, const domain::MeetingDetails& details);

} // namespace arrimage::actions
