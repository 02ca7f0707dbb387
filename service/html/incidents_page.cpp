#include "html/incidents_page.hpp"

#include "html/form_data.hpp"
#include "html/template.hpp"
#include "html/values.hpp"

namespace arrimage::html {

using kainjow::mustache::data;

namespace {

data known_data(const IncidentsPage::Known& known) {
    data values;
    values["what"] = known.what;
    values["value"] = known.value;
    return values;
}

data incident_data(const IncidentsPage::Incident& incident, const std::string& form_token) {
    data values;
    values["heading"] = incident.title;
    values["known"] = list_of(incident.known, known_data);
    values["duty"] = text_or_false(incident.duty);
    values["tell"] = incident.tell.action.empty() ? data{false} : form_data(incident.tell, form_token);
    return values;
}

} // namespace

std::string render(const Frame& frame, const IncidentsPage& page) {
    data values;
    values["has_incidents"] = !page.incidents.empty();
    values["incidents"] =
        list_of(page.incidents, [&](const auto& each) { return incident_data(each, frame.form_token); });
    values["add"] = form_data(page.add, frame.form_token);
    return render_page(frame, "incidents_page",
                       (is_wrong(page.add) ? "Erreur – " : "") + std::string{"Incidents"}, std::move(values));
}

} // namespace arrimage::html
