#pragma once

#include "domain/feed.hpp"
#include "store/calendars.hpp"

namespace arrimage::actions {

/// Everything that belongs to a calendar, shown or not.
domain::FeedSource load_feed_source(store::Session& session, const store::Calendar& calendar);

} // namespace arrimage::actions
