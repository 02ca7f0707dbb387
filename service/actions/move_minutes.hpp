#pragma once

#include "actions/env.hpp"
#include "domain/minutes.hpp"
#include "domain/viewer.hpp"

#include <vector>

namespace arrimage::actions {

// All are for who runs the meeting (domain::Refusal not_found, not_allowed) and throw conflict, saying what to do instead,
// when the compte-rendu is not in a state for it (domain::state_after).

/// From now on who may see the meeting reads it.
domain::Minutes circulate_minutes(const Env& env, const domain::Viewer& viewer, domain::MeetingId meeting);

/// Notes that a later meeting approved it. Throws invalid when that meeting is not held or not later.
domain::Minutes approve_minutes(const Env& env, const domain::Viewer& viewer, domain::MeetingId meeting,
                                domain::MeetingId approved_in);

/// The meetings that may have approved it: held, later, of the same committee; any, for a meeting of none. The first first.
std::vector<domain::Meeting> list_approving_meetings(store::Session& session, const domain::Meeting& meeting);

/// From now on anyone may read its public version.
domain::Minutes publish_minutes(const Env& env, const domain::Viewer& viewer, domain::MeetingId meeting);

/// One state back.
domain::Minutes reopen_minutes(const Env& env, const domain::Viewer& viewer, domain::MeetingId meeting);

} // namespace arrimage::actions
