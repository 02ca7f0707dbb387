#pragma once

#include "domain/meeting.hpp"

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace arrimage::domain {

/// One field of a meeting that changed.
struct MeetingChange {
    Instant at{};
    std::string by{};
    std::string field{};                    ///< a column of meetings, or "created"
    std::optional<std::string> old_value{}; ///< as in the database
    std::optional<std::string> new_value{};

    bool operator==(const MeetingChange&) const = default;
};

/// What rows are called, by their number.
struct BodyNames {
    std::map<std::int64_t, std::string> committees{};
    std::map<std::int64_t, std::string> territories{};
};

/// Something that changed, in French.
struct HistoryLine {
    Instant at{};
    std::string by{}; ///< "Odile Tremblay", "importation du plan"
    std::string
        what{}; ///< "date, du mardi 28 octobre 2003 de 19 h à 21 h au jeudi 30 octobre 2003 de 19 h à 21 h"

    bool operator==(const HistoryLine&) const = default;
};

/// The history of a meeting that now stands as given, from its changes in the order in which they happened. The columns
/// of one date, and those of one window, are one line; what only follows from another field has none.
std::vector<HistoryLine> meeting_history(const Meeting& meeting, std::span<const MeetingChange> changes,
                                         const BodyNames& names);

/// "le 3 novembre 2003 à 9 h 12, Odile Tremblay : date, du …", by the clock of that zone.
std::string french_line(const HistoryLine& line, const std::string& zone);

} // namespace arrimage::domain
