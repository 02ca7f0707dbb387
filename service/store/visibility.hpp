#pragma once

#include "domain/viewer.hpp"
#include "store/database.hpp"

#include <optional>
#include <vector>

namespace arrimage::store {

/// The coordonnatrice sees every meeting; a member, until they leave, those of the committees where they hold or will hold
/// a seat and those that concern them, unless only by a seat that they gave up since; archived ones excepted. Nobody else
/// sees any. False for a meeting that does not exist.
bool may_see(Session& session, const domain::Viewer& viewer, domain::MeetingId meeting);

/// The meetings of that rule, in the order of their ids; absent for all of them.
std::optional<std::vector<domain::MeetingId>> list_visible(Session& session, const domain::Viewer& viewer);

/// Throws Refusal(not_found) when the viewer may not see the meeting, as when there is none.
void check_visible(Session& session, const domain::Viewer& viewer, domain::MeetingId meeting);

/// Who may write what a meeting leaves behind: the coordonnatrice, and who is secretary of its committee that day.
bool may_run(Session& session, const domain::Viewer& viewer, domain::MeetingId meeting);

/// Throws Refusal: not_found as check_visible, not_allowed when the viewer sees the meeting and may not run it.
void check_runs(Session& session, const domain::Viewer& viewer, domain::MeetingId meeting);

} // namespace arrimage::store
