#include "actions/read_plan_file.hpp"

#include "actions/extract_text.hpp"
#include "domain/refusal.hpp"

#include <algorithm>
#include <tuple>

namespace arrimage::actions {

namespace {

using domain::Refusal;
using domain::RefusalKind;

void check_size(std::string_view bytes) {
    if (bytes.size() > max_plan_file_bytes)
        throw Refusal{RefusalKind::too_large, "Ce fichier dépasse 64 Mo : ce n’est sans doute pas le plan. "
                                              "Gardez seulement les pages du plan."};
    if (bytes.find_first_not_of(" \t\r\n\f") == std::string_view::npos)
        throw Refusal{RefusalKind::invalid, "Ce fichier est vide. Choisissez le fichier du plan."};
}

std::string decoded(std::string_view bytes) {
    auto text = plan::decode_text(bytes);
    if (!text)
        throw Refusal{RefusalKind::invalid, "Ce fichier n’est ni un texte, ni un PDF, ni un document .docx. "
                                            "Enregistrez le plan dans un de ces formats."};
    return std::move(*text);
}

/// More activities, then more deadlines, then fewer lines left aside.
auto merit(const plan::Reading& reading) {
    std::size_t activities = 0, deadlines = 0;
    for (const auto& objective : reading.plan.objectives)
        for (const auto& means : objective.means)
            for (const auto& activity : means.activities) {
                ++activities;
                deadlines += activity.deadlines.size();
            }
    const auto flagged = std::ranges::count(reading.lines, plan::LineRole::flagged, &plan::LineRange::as);
    return std::tuple{activities, deadlines, -flagged};
}

PlanFile read_rendering(std::string_view bytes, const plan::ReadOptions& options) {
    PlanFile file{decoded(bytes), {}};
    file.reading = plan::read_plan(file.text, options);
    return file;
}

} // namespace

PlanFile read_plan_file(std::string_view bytes, const plan::ReadOptions& options) {
    check_size(bytes);
    const Document kind = document_kind(bytes);
    if (kind == Document::text) return read_rendering(bytes, options);
    PlanFile best;
    for (const auto& rendering : extract_text(bytes, kind)) {
        PlanFile file = read_rendering(rendering, options);
        if (best.text.empty() || merit(file.reading) > merit(best.reading)) best = std::move(file);
    }
    return best;
}

} // namespace arrimage::actions
