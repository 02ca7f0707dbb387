#pragma once

#include "domain/meeting_list.hpp"
#include "domain/viewer.hpp"
#include "store/database.hpp"

namespace arrimage::store {

/// One page of the meetings that the viewer may see.
domain::MeetingPage search_meetings(Session& session, const domain::Viewer& viewer,
                                    const domain::MeetingSearch& search);

} // namespace arrimage::store
