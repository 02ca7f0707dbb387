#include "cli/arguments.hpp"
#include "cli/commands.hpp"
#include "cli/json_plan.hpp"
#include "cli/period_options.hpp"
#include "domain/plan_words.hpp"

namespace arrimage::cli {

namespace {

void declare(Arguments& arguments) {
    arguments.text("PHRASE", "Une échéance, telle qu’elle est écrite", Arguments::Need::required);
    period_option(arguments);
    arguments.number("--year", "Année civile");
    arguments.exclude("--period", "--year");
    fiscal_start_option(arguments);
    arguments.json();
}

plan::DeadlineContext context_of(const Invocation& invocation, const settings::Settings& settings) {
    const auto options = read_options(invocation, settings);
    plan::DeadlineContext context{.period = options.period, .fiscal_start = options.fiscal_start};
    if (const auto year = invocation.number("year")) context.year = static_cast<int>(*year);
    return context;
}

std::string report_of(const plan::DeadlineReading& reading) {
    std::string text;
    for (const auto& deadline : reading.deadlines) text += domain::deadline_sentence(deadline) + "\n";
    return text;
}

Outcome run(const Invocation& invocation, const settings::Settings& settings, app::Office*) {
    const auto phrase = invocation.text("PHRASE");
    const auto reading =
        plan::read_deadlines(plan::decode_text(phrase).value_or(phrase), context_of(invocation, settings));
    Outcome outcome{.exit_code = reading.problems.empty() ? 0 : 1};
    outcome.out = invocation.flag("json") ? to_json(reading.deadlines) + "\n" : report_of(reading);
    for (const auto& problem : reading.problems) outcome.err += problem.message + "\n";
    return outcome;
}

} // namespace

const Command deadline{"deadline", "Lit une échéance", Place::anywhere, declare, run};

} // namespace arrimage::cli
