#include "plan/cells.hpp"
#include "plan/csv.hpp"
#include "plan/labels.hpp"
#include "plan/layout.hpp"
#include "plan/lines.hpp"
#include "plan/pipes.hpp"
#include "plan/reading.hpp"
#include "plan/toml_file.hpp"

namespace arrimage::plan {

std::string_view to_string(LineRole role) {
    switch (role) {
    case LineRole::objective: return "objective";
    case LineRole::means: return "means";
    case LineRole::activity: return "activity";
    case LineRole::resource: return "resource";
    case LineRole::deadline: return "deadline";
    case LineRole::continuation: return "continuation";
    case LineRole::heading: return "heading";
    case LineRole::page: return "page";
    case LineRole::outside: return "outside";
    case LineRole::flagged: return "flagged";
    }
    return "flagged";
}

bool Reading::has_plan() const {
    for (const Objective& objective : plan.objectives) {
        for (const Means& means : objective.means) {
            if (!means.activities.empty()) return true;
        }
    }
    return false;
}

Reading read_plan(std::string_view text, const ReadOptions& options) {
    if (looks_like_toml(text)) return read_toml(text, options);
    const std::vector<Line> lines = split_lines(text);
    if (auto items = read_csv(text)) return assemble(cells_of(std::move(*items)), lines, options);
    if (auto items = read_pipes(lines))
        return assemble(cells_of(tag_labels(std::move(*items))), lines, options);
    if (auto items = read_layout(lines))
        return assemble(cells_of(tag_labels(std::move(*items))), lines, options);
    return assemble(cells_of(tag_labels(items_of(lines))), lines, options);
}

} // namespace arrimage::plan
