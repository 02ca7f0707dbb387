#pragma once

#include "domain/feed.hpp"
#include "store/database.hpp"

#include <vector>

namespace arrimage::store {

/// What decides where feeds show the meetings that are not archived, read without their texts; in no order.
std::vector<domain::FeedLine> list_meeting_lines(Session& session);

/// Whether anything that calendars may show touches days on both sides of 1 January 2007, where the clock-change rules
/// that the archives keep apart end.
bool span_both_eras(Session& session);

} // namespace arrimage::store
