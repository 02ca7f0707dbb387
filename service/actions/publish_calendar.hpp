#pragma once

#include "domain/calendar_name.hpp"
#include "domain/subscription.hpp"
#include "store/database.hpp"

#include <optional>
#include <string>

namespace arrimage::actions {

/// Who publishes, as every feed says it.
struct Publisher {
    std::string organisation{};
    std::string mailbox{};
    std::string zone{};
};

/// A feed as bytes: a pure function of what is stored, of the publisher and, for cancelled meetings, of the day.
struct PublishedFeed {
    std::string bytes{};
    domain::Instant last_modified{};              ///< never falls, and grows whenever the bytes change
    std::optional<domain::Instant> valid_until{}; ///< when time alone will change the bytes
};

/// Renders a calendar. Throws domain::Refusal (not_found) when there is none of that name.
PublishedFeed publish_calendar(store::Database& database, const Publisher& publisher,
                               const domain::CalendarName& name, const domain::FeedOptions& options,
                               domain::Instant now);

/// To be called when the daemon starts: notes that every feed changed when the publisher, or the way we write feeds,
/// is another than the last time, so that a client that asks by date alone sees it.
void note_publisher(store::Database& database, const Publisher& publisher, domain::Instant now);

} // namespace arrimage::actions
