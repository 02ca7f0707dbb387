#include "html/report_page.hpp"

#include "html/form_data.hpp"
#include "html/link_data.hpp"
#include "html/report_data.hpp"
#include "html/template.hpp"
#include "html/values.hpp"

namespace arrimage::html {

using kainjow::mustache::data;

std::string render(const Frame& frame, const ReportPage& page) {
    auto values = report_data(page.report);
    values["files"] = list_of(page.files, link_data);
    values["has_others"] = !page.others.empty();
    values["others"] = list_of(page.others, link_data);
    values["next"] = page.next.action.empty() ? data{false} : form_data(page.next, frame.form_token);
    values["note"] = text_or_false(page.note);
    return render_page(frame, "report_page", "Bilan", std::move(values));
}

} // namespace arrimage::html
