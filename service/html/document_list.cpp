#include "html/document_list.hpp"

#include "html/form_data.hpp"
#include "html/link_data.hpp"

namespace arrimage::html {

using kainjow::mustache::data;

namespace {

data line_data(const DocumentList::Line& line, const std::string& form_token) {
    data values;
    values["file"] = link_data(line.file);
    values["name"] = line.file.label;
    values["details"] = line.details;
    values["note"] = text_or_false(line.note);
    values["has_versions"] = !line.versions.empty();
    values["versions"] = list_of(line.versions, link_data);
    values["has_acts"] = !line.acts.empty();
    values["acts"] = list_of(line.acts, [&](const Form& act) { return form_data(act, form_token); });
    values["replace"] = form_or_false(line.replace, form_token);
    values["open"] = is_wrong(line.replace);
    return values;
}

} // namespace

data documents_data(const DocumentList& list, const std::string& form_token) {
    if (list.lines.empty() && list.add.action.empty()) return false;
    data values;
    values["has_lines"] = !list.lines.empty();
    values["lines"] = list_of(list.lines, [&](const auto& line) { return line_data(line, form_token); });
    values["add"] = form_or_false(list.add, form_token);
    values["adding"] = is_wrong(list.add);
    return values;
}

} // namespace arrimage::html
