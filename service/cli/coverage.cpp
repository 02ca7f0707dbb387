#include "actions/show_coverage.hpp"
#include "app/office.hpp"
#include "cli/arguments.hpp"
#include "cli/commands.hpp"
#include "cli/coverage_report.hpp"
#include "cli/json_coverage.hpp"
#include "cli/period_options.hpp"
#include "domain/refusal.hpp"
#include "domain/wall_clock.hpp"

namespace arrimage::cli {

namespace {

void declare(Arguments& arguments) {
    period_option(arguments);
    arguments.text("--on", "Vue de ce jour : 2003-10-31 (aujourd’hui)");
    arguments.json();
}

plan::Date day_of(const Invocation& invocation, const settings::Settings& settings,
                  const app::Office& office) {
    const auto text = invocation.text("on");
    if (text.empty()) return domain::wall_time(office.now(), settings.organisation.zone).date;
    if (const auto day = plan::from_iso(text)) return *day;
    throw domain::Refusal{domain::RefusalKind::invalid,
                          "« " + text + " » n’est pas un jour : écrivez 2003-10-31."};
}

Outcome run(const Invocation& invocation, const settings::Settings& settings, app::Office* office) {
    const actions::PlanQuestion question{.period = read_options(invocation, settings).period,
                                         .today = day_of(invocation, settings, *office)};
    store::Session session{office->database()};
    const auto coverage = actions::show_coverage(session, question);
    return {.out = invocation.flag("json") ? to_json(coverage) + "\n" : coverage_report(coverage)};
}

} // namespace

const Command coverage{"coverage", "Ce que le plan promet et ce qu’il en est", Place::data_folder, declare,
                       run};

} // namespace arrimage::cli
