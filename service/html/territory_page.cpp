#include "html/territory_page.hpp"

#include "html/link_data.hpp"
#include "html/seat_data.hpp"
#include "html/template.hpp"
#include "html/values.hpp"

namespace arrimage::html {

std::string render(const Frame& frame, const TerritoryPage& page) {
    kainjow::mustache::data values;
    values["heading"] = page.name;
    values["links"] = list_of(page.links, link_data);
    values["seats"] = seats_data(page.seats);
    values["persons_heading"] = page.persons_heading;
    values["has_persons"] = !page.persons.empty();
    values["persons"] = list_of(page.persons, link_data);
    values["all_persons"] = link_data(page.all_persons);
    return render_page(frame, "territory_page", page.name, std::move(values));
}

} // namespace arrimage::html
