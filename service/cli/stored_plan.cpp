#include "cli/stored_plan.hpp"

#include "cli/period_options.hpp"
#include "domain/refusal.hpp"
#include "store/plans.hpp"

namespace arrimage::cli {

using domain::Refusal;
using domain::RefusalKind;

void stored_plan_option(Arguments& arguments) {
    period_option(arguments);
}

plan::Plan stored_plan(const Invocation& invocation, const settings::Settings& settings,
                       app::Office& office) {
    const auto wanted = read_options(invocation, settings).period;
    store::Session session{office.database()};
    for (const auto& summary : store::list_plans(session))
        if (!wanted || summary.period == *wanted) return store::load_plan(session, summary.id).present.plan;
    throw Refusal{RefusalKind::not_found, wanted
                                              ? "Aucun plan de cette période n’est gardé dans ce dossier."
                                              : "Aucun plan n’est gardé dans ce dossier. Importez-en un avec "
                                                "« arrimage plan import »."};
}

} // namespace arrimage::cli
