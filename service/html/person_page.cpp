#include "html/person_page.hpp"

#include "html/form_data.hpp"
#include "html/link_data.hpp"
#include "html/template.hpp"
#include "html/values.hpp"

namespace arrimage::html {

using kainjow::mustache::data;

namespace {

data known_data(const PersonPage::Known& known) {
    data values{"what", known.what};
    const bool leads = !known.path.empty() && !known.value.empty();
    values["link"] = leads ? link_data({known.path, known.value}) : data{false};
    values["value"] = leads ? data{false} : text_or_false(known.value);
    values["none"] = known.value.empty();
    return values;
}

data mandate_data(const PersonPage::Mandate& mandate) {
    data values;
    values["place"] = link_data(mandate.place);
    values["name"] = text_or_false(mandate.name);
    values["days"] = mandate.days;
    values["past"] = mandate.past;
    values["end"] = link_data(mandate.end);
    return values;
}

} // namespace

std::string render(const Frame& frame, const PersonPage& page) {
    data values;
    values["state"] = page.state.word.empty() ? data{false} : state_data(page.state);
    values["known"] = list_of(page.known, known_data);
    values["links"] = list_of(page.links, link_data);
    values["returning"] =
        page.returning.submit.empty() ? data{false} : form_data(page.returning, frame.form_token);
    values["has_seats"] = !page.seats.empty();
    values["seats"] = list_of(page.seats, mandate_data);
    values["has_roles"] = !page.roles.empty();
    values["roles"] = list_of(page.roles, mandate_data);
    values["heading"] = page.name;
    return render_page(frame, "person_page", page.name, std::move(values));
}

} // namespace arrimage::html
