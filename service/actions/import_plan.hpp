#pragma once

#include "actions/env.hpp"
#include "actions/promised_meetings.hpp"
#include "plan/difference.hpp"
#include "plan/reading.hpp"

#include <optional>
#include <string>
#include <vector>

namespace arrimage::actions {

/// What an import does: the first plan, a later text of a plan of the same period, or another period's plan.
enum class ImportKind { first, revision, new_period };

/// "first", "revision", "new-period"
std::string_view to_string(ImportKind kind);

/// The stored plan that a text was compared with, as it was then; absent when there was none. To be carried from the
/// preview to the apply, so that nobody says yes to something else than what they saw.
struct ImportBasis {
    std::optional<domain::PlanId> plan{};
    int revision{0};

    bool operator==(const ImportBasis&) const = default;
};

/// What applying would do. For a new period, `lineage` says which open activities of the plan before it go on.
struct ImportPreview {
    ImportKind kind{};
    ImportBasis basis{};
    std::vector<plan::Change> changes{};
    std::vector<plan::Match> lineage{};
    std::vector<plan::Finding> findings{};
};

/// A file that was read.
struct ImportedFile {
    std::string name{};
    std::string content{}; ///< its bytes, kept whole
    plan::Reading reading{};
};

struct ImportResult {
    ImportKind kind{};
    domain::PlanId plan{};
    int revision{0};     ///< the plan's, now
    bool changed{false}; ///< false when the stored plan already said the same
    MeetingCounts meetings{};
};

/// Writes nothing. Throws Refusal(invalid) when the reading holds no plan.
ImportPreview preview_import(store::Database& database, const plan::Reading& reading);

/// Stores the file, the plan it holds, the territories and committees that its obligations name, and the meetings they
/// promise, all or nothing. A later text changes only what it says otherwise; the same text twice changes nothing.
/// Throws Refusal: invalid when the reading holds no plan, conflict when the stored plan is no longer `basis`.
ImportResult apply_import(const Env& env, const ImportedFile& file, const ImportBasis& basis);

} // namespace arrimage::actions
