#include "html/answer_page.hpp"

#include "html/form_data.hpp"
#include "html/template.hpp"
#include "html/values.hpp"

namespace arrimage::html {

using kainjow::mustache::data;

std::string render(const Frame& frame, const AnswerPage& page) {
    data values;
    values["meeting"] = page.meeting;
    values["name"] = page.name;
    values["lead"] = page.lead;
    values["when"] = text_or_false(page.when);
    values["where"] = text_or_false(page.where);
    values["thanks"] = text_or_false(page.thanks);
    values["form"] = form_or_false(page.form, frame.form_token);
    values["has_answers"] = !page.answers.empty();
    values["answers"] = list_of(page.answers, [](const AnswerPage::Answer& answer) {
        data row;
        row["when"] = answer.when;
        row["choice"] = answer.choice;
        return row;
    });
    values["silence"] = form_or_false(page.silence, frame.form_token);
    return render_page(frame, "answer_page", page.title, std::move(values));
}

} // namespace arrimage::html
