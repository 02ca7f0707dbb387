#pragma once

#include "plan/reading.hpp"

#include <string>
#include <string_view>

namespace arrimage::actions {

/// A file as text and what was read in it; `reading.lines` counts the lines of `text`.
struct PlanFile {
    std::string text{};
    plan::Reading reading{};
};

/// The largest file taken, in bytes.
inline constexpr std::size_t max_plan_file_bytes = 64UL * 1024 * 1024;

/// Reads a plan from the bytes of any file it may come in (design §2). Of the renderings of a document, the one in
/// which most was found is kept. Throws domain::Refusal (invalid) for an empty file or one that is no text and
/// (too_large) for one above max_plan_file_bytes; a text without a plan is no refusal (Reading::has_plan).
PlanFile read_plan_file(std::string_view bytes, const plan::ReadOptions& options = {});

} // namespace arrimage::actions
