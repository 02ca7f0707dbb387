#include "cli/plan_question.hpp"

#include "cli/period_options.hpp"
#include "domain/refusal.hpp"
#include "domain/wall_clock.hpp"

namespace arrimage::cli {

namespace {

plan::Date day_of(const Invocation& invocation, const settings::Settings& settings,
                  const app::Office& office) {
    const auto text = invocation.text("on");
    if (text.empty()) return domain::wall_time(office.now(), settings.organisation.zone).date;
    if (const auto day = plan::from_iso(text)) return *day;
    throw domain::Refusal{domain::RefusalKind::invalid,
                          "« " + text + " » n’est pas un jour : écrivez 2003-10-31."};
}

} // namespace

void plan_question_options(Arguments& arguments) {
    period_option(arguments);
    arguments.text("--on", "Vue de ce jour : 2003-10-31 (aujourd’hui)");
}

actions::PlanQuestion plan_question(const Invocation& invocation, const settings::Settings& settings,
                                    const app::Office& office) {
    return {.period = read_options(invocation, settings).period,
            .today = day_of(invocation, settings, office)};
}

} // namespace arrimage::cli
