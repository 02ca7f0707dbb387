#include "actions/find_body.hpp"
#include "actions/show_territory.hpp"
#include "app/office.hpp"
#include "cli/arguments.hpp"
#include "cli/commands.hpp"
#include "cli/json_people.hpp"
#include "cli/people_report.hpp"

namespace arrimage::cli {

namespace {

void declare(Arguments& arguments) {
    arguments.text("NAME", "Nom ou identifiant du territoire", Arguments::Need::required);
    arguments.json();
}

boost::json::object json_of_view(const actions::TerritoryView& view) {
    auto object = json_of(view.territory);
    boost::json::array seats;
    for (const auto& seat : view.seats) seats.push_back(json_of(seat));
    object["seats"] = std::move(seats);
    object["persons"] = json_of(view.persons);
    return object;
}

Outcome run(const Invocation& invocation, const settings::Settings&, app::Office* office) {
    const auto territory = actions::find_territory(office->database(), invocation.text("NAME"));
    const auto view = actions::show_territory(office->database(), territory.id, office->today());
    if (invocation.flag("json")) return {.out = boost::json::serialize(json_of_view(view)) + "\n"};
    return {.out = view.territory.name + "\n" + seats_report(view.seats, true) +
                   names_report("Personnes", view.persons)};
}

} // namespace

const Command territory_show{"territory show", "Les sièges et les personnes d’un territoire",
                             Place::data_folder, declare, run};

} // namespace arrimage::cli
