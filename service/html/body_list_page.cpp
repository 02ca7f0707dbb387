#include "html/body_list_page.hpp"

#include "html/form_data.hpp"
#include "html/link_data.hpp"
#include "html/template.hpp"
#include "html/values.hpp"

namespace arrimage::html {

using kainjow::mustache::data;

namespace {

data body_data(const BodyListPage::Body& body) {
    data values;
    values["body"] = link_data(body.body);
    values["first_number"] = std::to_string(body.first);
    values["second_number"] = std::to_string(body.second);
    return values;
}

} // namespace

std::string render(const Frame& frame, const BodyListPage& page) {
    data values;
    values["heading"] = page.title;
    values["intro"] = page.intro;
    values["one"] = page.one;
    values["first"] = page.first;
    values["second"] = page.second;
    values["empty"] = page.empty;
    values["add_heading"] = page.add_heading;
    values["has_bodies"] = !page.bodies.empty();
    values["bodies"] = list_of(page.bodies, body_data);
    values["add"] = form_data(page.add, frame.form_token);
    return render_page(frame, "body_list_page", (is_wrong(page.add) ? "Erreur – " : "") + page.title,
                       std::move(values));
}

} // namespace arrimage::html
