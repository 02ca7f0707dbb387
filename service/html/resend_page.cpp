#include "html/resend_page.hpp"

#include "html/template.hpp"
#include "html/values.hpp"

namespace arrimage::html {

using kainjow::mustache::data;

namespace {

data field_data(const std::pair<std::string, std::string>& field) {
    data values{"name", field.first};
    values["value"] = field.second;
    return values;
}

} // namespace

std::string render(const Frame& frame, const ResendPage& page) {
    data values;
    values["sentence"] = page.sentence;
    values["action"] = page.action;
    values["had_file"] = page.had_file;
    values["has_fields"] = !page.fields.empty();
    values["fields"] = list_of(page.fields, field_data);
    return render_page(frame, "resend_page", "À renvoyer", std::move(values));
}

} // namespace arrimage::html
