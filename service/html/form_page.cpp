#include "html/form_page.hpp"

#include "html/form_data.hpp"
#include "html/link_data.hpp"
#include "html/template.hpp"
#include "html/values.hpp"

namespace arrimage::html {

std::string render(const Frame& frame, const FormPage& page) {
    kainjow::mustache::data values;
    values["intro"] = text_or_false(page.intro);
    values["has_facts"] = !page.facts.empty();
    values["facts"] = list_of(page.facts, [](const auto& fact) {
        return kainjow::mustache::data{"text", fact};
    });
    values["back"] = link_data(page.back);
    values["form"] = form_data(page.form, frame.form_token);
    values["heading"] = page.title;
    return render_page(frame, "form_page", (is_wrong(page.form) ? "Erreur – " : "") + page.title,
                       std::move(values));
}

} // namespace arrimage::html
