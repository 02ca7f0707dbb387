#pragma once

#include "actions/correspondence.hpp"
#include "actions/env.hpp"

namespace arrimage::actions {

/// Writes again, with a new link, to those on the list who have not answered and were not written to within the last
/// hour. Gives how many letters. Throws domain::Refusal: not_found; conflict when nobody can
/// answer any more, or when the meeting changed and its invitees were not told.
int remind_invitees(const Env& env, const Correspondence& correspondence, domain::MeetingId meeting);

} // namespace arrimage::actions
