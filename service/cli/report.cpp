#include "actions/annual_report.hpp"
#include "actions/print_pdf.hpp"
#include "cli/commands.hpp"
#include "cli/json_report.hpp"
#include "cli/plan_question.hpp"
#include "domain/refusal.hpp"
#include "domain/report_csv.hpp"
#include "domain/report_text.hpp"
#include "html/report_document.hpp"

namespace arrimage::cli {

namespace {

void declare(Arguments& arguments) {
    plan_question_options(arguments);
    arguments.text("--as", "txt, csv, html, pdf ou json\u00a0; sans ce choix, txt");
    arguments.json();
}

std::string written(const domain::Report& report, const std::string& form) {
    if (form.empty() || form == "txt") return domain::report_text(report);
    if (form == "csv") return domain::report_csv(report);
    if (form == "html") return html::report_document(report);
    if (form == "json") return to_json(report) + "\n";
    if (form == "pdf") return actions::print_pdf(html::report_document(report));
    throw domain::Refusal{domain::RefusalKind::invalid, "--as est txt, csv, html, pdf ou json."};
}

Outcome run(const Invocation& invocation, const settings::Settings& settings, app::Office* office) {
    const auto shown = actions::show_report(office->database(), {.coordonnatrice = true},
                                            plan_question(invocation, settings, *office));
    return {.out = written(shown.report, invocation.flag("json") ? "json" : invocation.text("as"))};
}

Outcome run_next_plan(const Invocation& invocation, const settings::Settings& settings, app::Office* office) {
    return {.out =
                actions::next_plan(office->database(), plan_question(invocation, settings, *office)).content};
}

} // namespace

const Command report{"report", "Le bilan de l’année du plan", Place::data_folder, declare, run};

const Command report_next_plan{"report next-plan",
                               "Le plan suivant, en TOML\u00a0: les activités que le bilan reporte",
                               Place::data_folder, plan_question_options, run_next_plan};

} // namespace arrimage::cli
