#include "html/poll_page.hpp"

#include "html/form_data.hpp"
#include "html/link_data.hpp"
#include "html/template.hpp"
#include "html/values.hpp"

namespace arrimage::html {

using kainjow::mustache::data;

namespace {

data text_data(const std::string& text) {
    return data{"text", text};
}

data date_data(const MeetingDatePage::PolledDate& date, const std::string& form_token) {
    data values;
    values["when"] = date.when;
    values["answers"] = date.answers;
    values["best"] = date.best;
    values["settle"] = form_data(date.settle, form_token);
    return values;
}

data person_data(const PollPage::Person& person) {
    data values;
    values["name"] = person.name;
    values["when"] = person.when;
    values["note"] = text_or_false(person.note);
    values["choices"] = list_of(person.choices, text_data);
    return values;
}

} // namespace

std::string render(const Frame& frame, const PollPage& page) {
    data values;
    values["meeting"] = page.meeting;
    values["lead"] = page.lead;
    values["has_dates"] = !page.dates.empty();
    values["dates"] =
        list_of(page.dates, [&](const auto& date) { return date_data(date, frame.form_token); });
    values["headings"] = list_of(page.headings, text_data);
    values["has_people"] = !page.people.empty();
    values["people"] = list_of(page.people, person_data);
    values["acts"] = list_of(page.acts, [&](const Form& act) { return form_data(act, frame.form_token); });
    values["open"] = form_or_false(page.open, frame.form_token);
    values["open_title"] = page.open_title;
    values["back"] = link_data(page.back);
    return render_page(frame, "poll_page", "Sondage de dates", std::move(values));
}

} // namespace arrimage::html
