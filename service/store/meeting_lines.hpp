#pragma once

#include "domain/feed.hpp"
#include "store/database.hpp"

#include <vector>

namespace arrimage::store {

/// What decides where feeds show the meetings that are not archived, read without their texts; in no order.
std::vector<domain::FeedLine> list_meeting_lines(Session& session);

} // namespace arrimage::store
