#include "html/meeting_page.hpp"

#include "html/form_data.hpp"
#include "html/link_data.hpp"
#include "html/template.hpp"
#include "html/values.hpp"

namespace arrimage::html {

using kainjow::mustache::data;

namespace {

data fact_data(const MeetingPage::Fact& fact) {
    data values;
    values["label"] = fact.label;
    values["text"] = text_or_false(fact.text);
    values["link"] = link_data(fact.link);
    return values;
}

data person_data(const MeetingPage::Person& person, const std::string& form_token) {
    data values;
    values["name"] = person.name;
    values["take_out"] = form_or_false(person.take_out, form_token);
    return values;
}

data event_data(const MeetingPage::Event& event) {
    data values;
    values["when"] = event.when;
    values["who"] = event.who;
    values["what"] = event.what;
    return values;
}

} // namespace

std::string render(const Frame& frame, const MeetingPage& page) {
    data values;
    values["state"] = state_data(page.state);
    values["lead"] = page.lead;
    values["warning"] = text_or_false(page.warning);
    values["has_steps"] = !page.steps.empty() || !page.acts.empty();
    values["steps"] = list_of(page.steps, link_data);
    values["acts"] = list_of(page.acts, [&](const Form& act) { return form_data(act, frame.form_token); });
    values["facts"] = list_of(page.facts, fact_data);
    values["answers"] = text_or_false(page.answers);
    values["answer_names"] = list_of(page.answer_names, fact_data);
    values["documents"] = documents_data(page.documents, frame.form_token);
    values["has_people"] = !page.people.empty();
    values["people"] = list_of(page.people, [&](const MeetingPage::Person& person) {
        return person_data(person, frame.form_token);
    });
    values["people_note"] = text_or_false(page.people_note);
    values["runs"] = page.runs;
    values["add_people"] = form_data(page.add_people, frame.form_token);
    values["history"] = list_of(page.history, event_data);
    return render_page(frame, "meeting_page", page.title, std::move(values));
}

} // namespace arrimage::html
