#include "html/plan_import_page.hpp"

#include "html/form_data.hpp"
#include "html/template.hpp"
#include "html/values.hpp"

namespace arrimage::html {

using kainjow::mustache::data;

namespace {

data text_data(const std::string& text) {
    return data{"text", text};
}

data finding_data(const PlanImportPage::Finding& finding) {
    data values;
    values["numbers"] = finding.numbers;
    values["text"] = text_or_false(finding.text);
    values["message"] = finding.message;
    return values;
}

data lines_data(const PlanImportPage::Lines& lines) {
    data values;
    values["numbers"] = lines.numbers;
    values["text"] = lines.text;
    values["taken_as"] = lines.taken_as;
    values["flagged"] = lines.flagged;
    return values;
}

} // namespace

std::string render(const Frame& frame, const PlanImportPage& page) {
    data values;
    values["file_name"] = page.file_name;
    values["plan_title"] = page.plan_title;
    values["period"] = page.period;
    values["kind"] = page.kind;
    values["counts"] = page.counts;
    values["has_changes"] = !page.changes.empty();
    values["changes"] = list_of(page.changes, text_data);
    values["has_lineage"] = !page.lineage.empty();
    values["lineage"] = list_of(page.lineage, text_data);
    values["has_findings"] = !page.findings.empty();
    values["findings"] = list_of(page.findings, finding_data);
    values["lines"] = list_of(page.lines, lines_data);
    values["apply"] = form_data(page.apply, frame.form_token);
    values["abandon"] = form_data(page.abandon, frame.form_token);
    return render_page(frame, "plan_import_page", "Importer un plan", std::move(values));
}

} // namespace arrimage::html
