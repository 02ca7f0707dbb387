#include "actions/show_coverage.hpp"
#include "app/office.hpp"
#include "cli/arguments.hpp"
#include "cli/commands.hpp"
#include "cli/coverage_report.hpp"
#include "cli/json_coverage.hpp"
#include "cli/plan_question.hpp"

namespace arrimage::cli {

namespace {

void declare(Arguments& arguments) {
    plan_question_options(arguments);
    arguments.json();
}

Outcome run(const Invocation& invocation, const settings::Settings& settings, app::Office* office) {
    const auto question = plan_question(invocation, settings, *office);
    store::Session session{office->database()};
    const auto coverage = actions::show_coverage(session, question);
    return {.out = invocation.flag("json") ? to_json(coverage) + "\n" : coverage_report(coverage)};
}

} // namespace

const Command coverage{"coverage", "Ce que le plan promet et ce qu’il en est", Place::data_folder, declare,
                       run};

} // namespace arrimage::cli
