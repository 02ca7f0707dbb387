#include "html/persons_import_page.hpp"

#include "html/form_data.hpp"
#include "html/link_data.hpp"
#include "html/template.hpp"
#include "html/values.hpp"

namespace arrimage::html {

using kainjow::mustache::data;

namespace {

data row_data(const PersonsImportPage::Row& row) {
    data values;
    values["line"] = row.line;
    values["name"] = text_or_false(row.name);
    values["state"] = state_data(row.fate);
    values["details"] = list_of(row.details, [](const auto& detail) { return data{"text", detail}; });
    return values;
}

data rows_data(const std::vector<PersonsImportPage::Row>& rows) {
    if (rows.empty()) return false;
    return data{"rows", list_of(rows, row_data)};
}

data made_data(const PersonsImportPage::Made& made) {
    data values{"what", made.heading};
    values["names"] = made.names;
    return values;
}

} // namespace

std::string render(const Frame& frame, const PersonsImportPage& page) {
    data values;
    values["file_name"] = page.file_name;
    values["counts"] = page.counts;
    values["has_made"] = !page.made.empty();
    values["made"] = list_of(page.made, made_data);
    values["has_problems"] = !page.problems.empty();
    values["problems_table"] = rows_data(page.problems);
    values["more_problems"] = text_or_false(page.more_problems);
    values["rows_table"] = rows_data(page.rows);
    values["pager"] = pager_data(page.pager);
    values["apply"] = page.apply.submit.empty() ? data{false} : form_data(page.apply, frame.form_token);
    values["abandon"] = form_data(page.abandon, frame.form_token);
    return render_page(frame, "persons_import_page",
                       (is_wrong(page.apply) ? "Erreur – " : "") + std::string{"Importer des personnes"},
                       std::move(values));
}

} // namespace arrimage::html
