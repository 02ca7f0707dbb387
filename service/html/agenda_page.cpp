#include "html/agenda_page.hpp"

#include "html/form_data.hpp"
#include "html/link_data.hpp"
#include "html/template.hpp"
#include "html/values.hpp"

#include <algorithm>

namespace arrimage::html {

using kainjow::mustache::data;

namespace {

data item_data(const AgendaPage::Item& item, const std::string& form_token) {
    data values;
    values["anchor"] = item.anchor;
    values["mark"] = item.mark;
    values["name"] = item.title;
    values["details"] = text_or_false(item.details);
    values["lines"] = list_of(item.lines, [](const std::string& line) { return data{"text", line}; });
    values["gone"] = text_or_false(item.gone);
    values["has_acts"] = !item.acts.empty();
    values["acts"] = list_of(item.acts, [&](const Form& act) { return form_data(act, form_token); });
    values["change"] = form_or_false(item.change, form_token);
    values["open"] = is_wrong(item.change);
    return values;
}

data section_data(const AgendaPage::Section& section, const std::string& form_token) {
    data values{"heading", section.heading};
    values["items"] = list_of(section.items, [&](const auto& item) { return item_data(item, form_token); });
    return values;
}

bool is_wrong(const AgendaPage& page) {
    const auto item_wrong = [](const AgendaPage::Item& item) { return is_wrong(item.change); };
    return is_wrong(page.add) || std::ranges::any_of(page.sections, [&](const auto& section) {
               return std::ranges::any_of(section.items, item_wrong);
           });
}

} // namespace

std::string render(const Frame& frame, const AgendaPage& page) {
    const auto& token = frame.form_token;
    data values;
    values["meeting"] = page.meeting;
    values["when"] = page.when;
    values["lead"] = text_or_false(page.lead);
    values["warning"] = text_or_false(page.warning);
    values["time"] = page.time;
    values["over"] = page.over;
    values["sections"] = list_of(page.sections, [&](const auto& one) { return section_data(one, token); });
    values["has_suppressed"] = !page.suppressed.empty();
    values["suppressed"] = list_of(page.suppressed, [&](const auto& one) { return item_data(one, token); });
    values["forms"] = list_of(page.forms, link_data);
    values["derive"] = form_or_false(page.derive, token);
    values["add"] = form_or_false(page.add, token);
    values["adding"] = is_wrong(page.add);
    values["back"] = link_data(page.back);
    return render_page(frame, "agenda_page",
                       (is_wrong(page) ? "Erreur – " : "") + std::string{"Ordre du jour"}, std::move(values));
}

} // namespace arrimage::html
