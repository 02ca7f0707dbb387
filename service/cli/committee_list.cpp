#include "actions/list_bodies.hpp"
#include "app/office.hpp"
#include "cli/arguments.hpp"
#include "cli/columns.hpp"
#include "cli/commands.hpp"
#include "cli/json_people.hpp"
#include "domain/count_words.hpp"

namespace arrimage::cli {

namespace {

void declare(Arguments& arguments) {
    arguments.json();
}

Outcome run(const Invocation& invocation, const settings::Settings&, app::Office* office) {
    boost::json::array array;
    Columns lines{0};
    for (const auto& [committee, seats, vacant] :
         actions::list_committees(office->database(), office->today())) {
        auto object = json_of(committee);
        object["seats"] = seats;
        object["vacant"] = vacant;
        array.push_back(std::move(object));
        lines.add({committee.slug, committee.name, domain::counted(seats, "siège", "sièges"),
                   domain::counted(vacant, "vacant", "vacants")});
    }
    if (invocation.flag("json")) return {.out = boost::json::serialize(array) + "\n"};
    if (array.empty()) return {.out = "Aucun comité. Ajoutez-en un avec « arrimage committee add ».\n"};
    return {.out = lines.text()};
}

} // namespace

const Command committee_list{"committee list", "Les comités, leurs sièges et leurs vacances",
                             Place::data_folder, declare, run};

} // namespace arrimage::cli
