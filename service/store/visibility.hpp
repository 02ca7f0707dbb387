#pragma once

#include "domain/viewer.hpp"
#include "store/database.hpp"

#include <optional>
#include <vector>

namespace arrimage::store {

/// The coordonnatrice sees every meeting; a member those of the committees where they hold, held or will hold a seat and
/// those that concern them, archived ones excepted; nobody else any. False for a meeting that does not exist.
bool may_see(Session& session, const domain::Viewer& viewer, domain::MeetingId meeting);

/// The meetings of that rule, in the order of their ids; absent for all of them.
std::optional<std::vector<domain::MeetingId>> list_visible(Session& session, const domain::Viewer& viewer);

/// Throws Refusal(not_found) when the viewer may not see the meeting, as when there is none.
void check_visible(Session& session, const domain::Viewer& viewer, domain::MeetingId meeting);

} // namespace arrimage::store
