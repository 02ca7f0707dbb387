#pragma once

#include "domain/meeting.hpp"
#include "store/calendars.hpp"
#include "store/database.hpp"
#include "store/meetings.hpp"

#include <string>

namespace arrimage::actions {

/// What an action may use: time and chance come from outside.
struct Env {
    store::Database& database;
    domain::Instant now{};
    store::UidSource new_uid{}; ///< actions::new_uid, or a fixed series in tests
    std::string by{};           ///< who acts, for the history: "import", a person's name

    store::Occasion occasion() const { return {now, by}; }
};

} // namespace arrimage::actions
