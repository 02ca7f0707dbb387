#include "cli/stored_plan.hpp"

#include "actions/chosen_plan.hpp"
#include "cli/period_options.hpp"

namespace arrimage::cli {

void stored_plan_option(Arguments& arguments) {
    period_option(arguments);
}

plan::Plan stored_plan(const Invocation& invocation, const settings::Settings& settings,
                       app::Office& office) {
    store::Session session{office.database()};
    const auto chosen = actions::chosen_plan(session, read_options(invocation, settings).period);
    return store::load_plan(session, chosen.id).present.plan;
}

} // namespace arrimage::cli
