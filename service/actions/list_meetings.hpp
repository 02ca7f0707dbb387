#pragma once

#include "domain/meeting_list.hpp"
#include "domain/viewer.hpp"
#include "store/database.hpp"

namespace arrimage::actions {

/// One page of the meetings that the viewer may see, and how many there are on all pages.
domain::MeetingPage list_meetings(store::Database& database, const domain::Viewer& viewer,
                                  const domain::MeetingSearch& search);

} // namespace arrimage::actions
