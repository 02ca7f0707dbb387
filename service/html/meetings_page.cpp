#include "html/meetings_page.hpp"

#include "html/form_data.hpp"
#include "html/link_data.hpp"
#include "html/template.hpp"
#include "html/values.hpp"

namespace arrimage::html {

using kainjow::mustache::data;

namespace {

data line_data(const MeetingsPage::Line& line) {
    data values;
    values["meeting"] = link_data(line.meeting);
    values["when"] = line.when;
    values["whose"] = text_or_false(line.whose);
    values["place"] = text_or_false(line.place);
    values["state"] = state_data(line.state);
    values["late"] = text_or_false(line.late);
    return values;
}

} // namespace

std::string render(const Frame& frame, const MeetingsPage& page) {
    data values;
    values["count"] = page.count;
    values["empty"] = text_or_false(page.empty);
    values["may_add"] = page.may_add;
    values["search"] = form_data(page.search, frame.form_token);
    values["has_lines"] = !page.lines.empty();
    values["lines"] = list_of(page.lines, line_data);
    values["pager"] = pager_data(page.pager);
    return render_page(frame, "meetings_page", "Rencontres", std::move(values));
}

} // namespace arrimage::html
