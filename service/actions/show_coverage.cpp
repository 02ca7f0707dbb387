#include "actions/show_coverage.hpp"

#include "actions/chosen_plan.hpp"
#include "store/coverage.hpp"

namespace arrimage::actions {

domain::Coverage show_coverage(store::Session& session, const PlanQuestion& question) {
    const auto plan = chosen_plan(session, question.period);
    return domain::cover(store::load_coverage_source(session, plan), question.today);
}

} // namespace arrimage::actions
