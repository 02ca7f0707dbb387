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
    values["thanks"] = page.thanks;
    values["form"] = page.form.action.empty() ? data{false} : form_data(page.form, frame.form_token);
    values["has_answers"] = !page.answers.empty();
    values["answers"] = list_of(page.answers, [](const AnswerPage::Answer& answer) {
        data row;
        row["when"] = answer.when;
        row["choice"] = answer.choice;
        return row;
    });
    return render_page(frame, "answer_page", "Quelle date vous convient\u00a0?", std::move(values));
}

} // namespace arrimage::html
