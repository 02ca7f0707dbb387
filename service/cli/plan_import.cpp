#include "actions/import_plan.hpp"
#include "actions/read_plan_file.hpp"
#include "app/office.hpp"
#include "cli/arguments.hpp"
#include "cli/commands.hpp"
#include "cli/period_options.hpp"
#include "cli/plan_report.hpp"
#include "domain/count_words.hpp"

#include <boost/json.hpp>

namespace arrimage::cli {

namespace {

using actions::ImportKind;

void declare(Arguments& arguments) {
    arguments.file(actions::max_plan_file_bytes);
    arguments.flag("--yes", "Appliquer sans demander");
    period_option(arguments);
    fiscal_start_option(arguments);
}

std::string opening(ImportKind kind) {
    switch (kind) {
    case ImportKind::first: return "Premier plan de ce dossier.\n";
    case ImportKind::revision: return "Nouvelle version d’un plan déjà gardé.\n";
    case ImportKind::new_period: return "Plan d’une nouvelle période.\n";
    }
    return {};
}

std::string lineage_report(const std::vector<plan::Match>& lineage) {
    if (lineage.empty()) return {};
    std::string text = "Activités reprises du plan précédent\n";
    for (const auto& [before, after] : lineage) text += "  " + before + " → " + after + "\n";
    return text;
}

std::string preview_report(const actions::ImportPreview& preview) {
    return opening(preview.kind) + changes_report(preview.changes) + lineage_report(preview.lineage) +
           findings_report(preview.findings);
}

/// The stored plan that the differences were shown against, carried with the yes.
boost::json::object yes_to(const actions::ImportBasis& basis) {
    boost::json::object arguments{{"yes", true}, {"basis-revision", basis.revision}};
    if (basis.plan) arguments["basis-plan"] = basis.plan->value;
    return arguments;
}

actions::ImportBasis basis_of(const Invocation& invocation, const actions::ImportBasis& present) {
    const auto revision = invocation.number("basis-revision");
    if (!revision) return present;
    actions::ImportBasis basis{.revision = static_cast<int>(*revision)};
    if (const auto plan = invocation.number("basis-plan")) basis.plan = domain::PlanId{*plan};
    return basis;
}

std::string done_report(const actions::ImportResult& result) {
    return "Fait : " + domain::counted(result.meetings.added, "rencontre ajoutée", "rencontres ajoutées") +
           ", " + domain::counted(result.meetings.changed, "modifiée", "modifiées") + ", " +
           domain::counted(result.meetings.archived, "archivée", "archivées") + ".\n";
}

Outcome run(const Invocation& invocation, const settings::Settings& settings, app::Office* office) {
    auto read = actions::read_plan_file(invocation.input, read_options(invocation, settings));
    actions::ImportedFile file{invocation.text("file"), invocation.input, std::move(read.reading)};
    const auto preview = actions::preview_import(office->database(), file.reading);
    if (preview.kind == ImportKind::revision && preview.changes.empty())
        return {.out = "Aucun changement : le plan gardé dit déjà la même chose.\n"};
    if (!invocation.flag("yes"))
        return {.out = preview_report(preview),
                .question = Question{"Appliquer ces changements ? [oui/non] ", yes_to(preview.basis)}};
    const auto result =
        actions::apply_import(office->env("import"), file, basis_of(invocation, preview.basis));
    const bool shown_before = invocation.number("basis-revision").has_value();
    return {.out = (shown_before ? "" : preview_report(preview)) + done_report(result)};
}

} // namespace

const Command plan_import{"plan import", "Montre ce qu’un plan changerait, et l’applique sur un oui",
                          Place::data_folder, declare, run};

} // namespace arrimage::cli
