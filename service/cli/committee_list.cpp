#include "actions/list_bodies.hpp"
#include "app/office.hpp"
#include "cli/arguments.hpp"
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
    std::string report;
    for (const auto& [committee, seats, vacant] :
         actions::list_committees(office->database(), office->today())) {
        auto object = json_of(committee);
        object["seats"] = seats;
        object["vacant"] = vacant;
        array.push_back(std::move(object));
        report += committee.slug + "  " + committee.name + "  (" + domain::counted(seats, "siège", "sièges") +
                  ", " + domain::counted(vacant, "vacant", "vacants") + ")\n";
    }
    if (report.empty()) report = "Aucun comité. Ajoutez-en un avec « arrimage committee add ».\n";
    return {.out = invocation.flag("json") ? boost::json::serialize(array) + "\n" : report};
}

} // namespace

const Command committee_list{"committee list", "Les comités, leurs sièges et leurs vacances",
                             Place::data_folder, declare, run};

} // namespace arrimage::cli
