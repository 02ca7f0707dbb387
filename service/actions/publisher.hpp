#pragma once

#include "store/database.hpp"

#include <string>

namespace arrimage::actions {

/// Who publishes, as every feed says it.
struct Publisher {
    std::string organisation{};
    std::string mailbox{};
    std::string zone{};
};

/// To be called when the daemon starts: notes that every feed changed when the publisher, or the way we write feeds,
/// is another than the last time, so that a client that asks by date alone sees it.
void note_publisher(store::Database& database, const Publisher& publisher, domain::Instant now);

} // namespace arrimage::actions
