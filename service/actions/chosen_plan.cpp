#include "actions/chosen_plan.hpp"

#include "domain/refusal.hpp"

namespace arrimage::actions {

using domain::Refusal;
using domain::RefusalKind;

store::PlanSummary chosen_plan(store::Session& session, const std::optional<plan::Period>& period) {
    for (const auto& summary : store::list_plans(session))
        if (!period || summary.period == *period) return summary;
    throw Refusal{RefusalKind::not_found, period
                                              ? "Aucun plan de cette période n’est gardé dans ce dossier."
                                              : "Aucun plan n’est gardé dans ce dossier. Importez-en un avec "
                                                "« arrimage plan import »."};
}

} // namespace arrimage::actions
