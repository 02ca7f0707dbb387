#pragma once

#include "domain/meeting.hpp"

#include <optional>
#include <string>
#include <variant>

namespace arrimage::domain {

enum class EntryStatus { tentative, confirmed, cancelled };

/// Whole days, both ends included.
struct WholeDays {
    plan::Date first{};
    plan::Date last{};

    bool operator==(const WholeDays&) const = default;
};

/// What a calendar shows of a meeting or of a deadline: plain text, ready to be written as a VEVENT.
/// No text holds a control character other than '\n' in `description`.
struct Entry {
    std::string uid{};
    int sequence{0};
    Instant created_at{};
    Instant changed_at{};
    std::variant<WholeDays, Sitting> when{};
    EntryStatus status{EntryStatus::tentative};
    bool busy{false}; ///< false: TRANSP:TRANSPARENT
    std::string summary{};
    std::string description{};
    std::string location{};
    std::string url{};
    std::string category{};

    bool operator==(const Entry&) const = default;
};

/// The first and last local day an entry touches, both included.
WholeDays days_of(const Entry& entry);

/// The first and last local day a meeting touches: those of its sitting, else of its window. Throws
/// std::invalid_argument for a meeting with neither, which no database holds.
WholeDays days_of(const Meeting& meeting);

} // namespace arrimage::domain
