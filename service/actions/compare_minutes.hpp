#pragma once

#include "domain/minutes.hpp"
#include "domain/text_difference.hpp"
#include "domain/viewer.hpp"
#include "store/database.hpp"

#include <string>
#include <vector>

namespace arrimage::actions {

/// A part of a section that two versions say otherwise.
struct MinutesChange {
    enum class Part { title, body, decisions, follow_ups };
    std::string section{}; ///< its title
    Part part{Part::body};
    std::vector<domain::DifferenceLine> lines{};
};

/// What turns one version into another, in the order of the later one's sections, those that only the first has last. For
/// who runs the meeting; throws domain::Refusal (not_found, not_allowed).
std::vector<MinutesChange> compare_minutes(store::Database& database, const domain::Viewer& viewer,
                                           domain::MeetingId meeting, int from, int to);

/// "rédaction", "décisions", …
std::string french_name(MinutesChange::Part part);

} // namespace arrimage::actions
