#include "actions/import_persons.hpp"
#include "app/office.hpp"
#include "cli/arguments.hpp"
#include "cli/commands.hpp"
#include "cli/json_people.hpp"
#include "cli/people_report.hpp"

namespace arrimage::cli {

namespace {

void declare(Arguments& arguments) {
    arguments.file(actions::max_person_file_bytes);
    arguments.flag("--yes", "Appliquer sans demander");
    arguments.json();
}

std::string shown(const Invocation& invocation, const actions::PersonsReport& report) {
    return invocation.flag("json") ? boost::json::serialize(json_of(report)) + "\n" : import_report(report);
}

int exit_code_of(const actions::PersonsReport& report) {
    return report.count(actions::RowFate::problem) > 0 ? 1 : 0;
}

Outcome run(const Invocation& invocation, const settings::Settings&, app::Office* office) {
    const auto env = office->env("import");
    const auto asked_basis = invocation.text("basis");
    const auto report = actions::preview_persons(env, invocation.input, office->today());
    if (!report.changes_anything() && asked_basis.empty())
        return {.exit_code = exit_code_of(report), .out = shown(invocation, report)};
    if (!invocation.flag("yes"))
        return {.exit_code = 1,
                .out = shown(invocation, report),
                .question = Question{"Appliquer ces changements\u00a0? [oui/non] ",
                                     {{"yes", true}, {"basis", report.basis}}}};
    const auto basis = asked_basis.empty() ? report.basis : asked_basis;
    const auto done = actions::import_persons(env, invocation.input, office->today(), basis);
    return {.exit_code = exit_code_of(done),
            .out = asked_basis.empty() ? shown(invocation, done) : "Fait.\n"};
}

} // namespace

const Command person_import{"person import",
                            "Montre ce qu’une liste de personnes changerait, et l’applique sur un oui",
                            Place::data_folder, declare, run};

} // namespace arrimage::cli
