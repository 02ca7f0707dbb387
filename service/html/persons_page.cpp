#include "html/persons_page.hpp"

#include "html/form_data.hpp"
#include "html/link_data.hpp"
#include "html/template.hpp"
#include "html/values.hpp"

namespace arrimage::html {

using kainjow::mustache::data;

namespace {

data person_data(const PersonsPage::Person& person) {
    data values;
    values["person"] = link_data(person.person);
    values["address"] = text_or_false(person.address);
    values["organisation"] = text_or_false(person.organisation);
    values["territory"] = text_or_false(person.territory);
    values["state"] = person.state.word.empty() ? data{false} : state_data(person.state);
    values["days"] = text_or_false(person.days);
    return values;
}

} // namespace

std::string render(const Frame& frame, const PersonsPage& page) {
    data values;
    values["search"] = form_data(page.search, frame.form_token);
    values["total"] = page.total;
    values["has_persons"] = !page.persons.empty();
    values["persons"] = list_of(page.persons, person_data);
    values["pager"] = pager_data(page.pager);
    values["empty"] = text_or_false(page.empty);
    return render_page(frame, "persons_page",
                       (is_wrong(page.search) ? "Erreur – " : "") + std::string{"Personnes"},
                       std::move(values));
}

} // namespace arrimage::html
