#pragma once

#include "actions/names.hpp"
#include "domain/clash.hpp"

#include <optional>
#include <string>
#include <vector>

namespace arrimage::actions {

/// Another meeting that some of the same people would be at.
struct Conflict {
    domain::MeetingId other{};
    std::string title{};
    domain::Sitting sitting{};
    domain::Clash clash{domain::Clash::same_day};
    bool polled{false};                 ///< only a date of an open poll, which weighs less
    std::vector<NamedPerson> persons{}; ///< whom both concern, by name

    bool operator==(const Conflict&) const = default;
};

struct ConflictQuestion {
    domain::MeetingId meeting{};
    std::optional<domain::Sitting> sitting{}; ///< when it would be; absent: any day of its window
    std::string zone{};                       ///< by whose clock the days of the window are
};

/// What a date of the meeting would run into, by beginning: confirmed and held meetings, and dates of open polls, of
/// people whom it concerns. For a window all are on the same day. Throws domain::Refusal: not_found; invalid for a
/// sitting that cannot be.
std::vector<Conflict> find_conflicts(store::Database& database, const ConflictQuestion& question);

} // namespace arrimage::actions
