#include "actions/add_incident.hpp"
#include "app/office.hpp"
#include "cli/arguments.hpp"
#include "cli/commands.hpp"
#include "cli/days.hpp"

#include <boost/json.hpp>

namespace arrimage::cli {

namespace {

void declare_told(Arguments& arguments) {
    arguments.text("--told-board",
                   "Jour de l’avis à la Commission d’accès à l’information\u00a0: 2003-10-31");
    arguments.text("--told-people", "Jour de l’avis aux personnes touchées");
}

void declare_add(Arguments& arguments) {
    arguments.text("--what", "Ce qui est arrivé", Arguments::Need::required);
    arguments.text("--information", "Renseignements personnels touchés", Arguments::Need::required);
    arguments.text("--why", "Ce qui rend le risque sérieux ou non", Arguments::Need::required);
    arguments.text("--measures", "Ce qui a été fait", Arguments::Need::required);
    arguments.flag("--serious", "Un préjudice sérieux est à craindre");
    arguments.text("--noticed", "Jour de la découverte, aujourd’hui sans cela\u00a0: 2003-10-31");
    arguments.text("--happened", "Jour où c’est arrivé, s’il est connu");
    arguments.number("--people", "Nombre de personnes touchées, s’il est connu");
    declare_told(arguments);
}

void declare_tell(Arguments& arguments) {
    arguments.number("ID", "Numéro donné par « incident list »", Arguments::Need::required);
    declare_told(arguments);
}

void declare_list(Arguments& arguments) {
    arguments.flag("--csv", "Le registre en CSV, pour la Commission d’accès à l’information");
    arguments.json();
    arguments.exclude("--csv", "--json");
}

std::optional<int> people_of(const Invocation& invocation) {
    const auto people = invocation.number("people");
    return people ? std::optional{static_cast<int>(*people)} : std::nullopt;
}

std::string report_of(const domain::Incident& incident) {
    const auto duty = domain::duty_of(incident);
    return "Incident " + std::to_string(incident.id.value) + " inscrit au registre." +
           (duty.empty() ? "" : " " + duty) + "\n";
}

Outcome add(const Invocation& invocation, const settings::Settings&, app::Office* office) {
    const auto today = office->today();
    const domain::Incident incident{.happened_on = day_of(invocation, "happened"),
                                    .noticed_on = day_of(invocation, "noticed").value_or(today),
                                    .what = invocation.text("what"),
                                    .information = invocation.text("information"),
                                    .people = people_of(invocation),
                                    .serious = invocation.flag("serious"),
                                    .why = invocation.text("why"),
                                    .measures = invocation.text("measures"),
                                    .told_board_on = day_of(invocation, "told-board"),
                                    .told_people_on = day_of(invocation, "told-people")};
    return {.out = report_of(actions::add_incident(office->env("commande"), incident, today))};
}

Outcome tell(const Invocation& invocation, const settings::Settings&, app::Office* office) {
    const domain::IncidentId id{invocation.number("ID").value_or(0)};
    return {.out = report_of(actions::tell_of_incident(office->env("commande"), id,
                                                       day_of(invocation, "told-board"),
                                                       day_of(invocation, "told-people"), office->today()))};
}

boost::json::object json_of(const domain::Incident& incident) {
    return {{"id", incident.id.value},
            {"happened", json_day(incident.happened_on)},
            {"noticed", json_day(incident.noticed_on)},
            {"what", incident.what},
            {"information", incident.information},
            {"people", incident.people ? boost::json::value(*incident.people) : nullptr},
            {"serious", incident.serious},
            {"why", incident.why},
            {"measures", incident.measures},
            {"told_board", json_day(incident.told_board_on)},
            {"told_people", json_day(incident.told_people_on)},
            {"noted_by", incident.noted_by}};
}

Outcome list(const Invocation& invocation, const settings::Settings&, app::Office* office) {
    const auto incidents = actions::list_incidents(office->database());
    if (invocation.flag("csv")) return {.out = domain::incidents_csv(incidents)};
    if (!invocation.flag("json")) return {.out = domain::incidents_text(incidents)};
    boost::json::array array;
    for (const auto& incident : incidents) array.push_back(json_of(incident));
    return {.out = boost::json::serialize(array) + "\n"};
}

} // namespace

const Command incident_add{"incident add", "Inscrit un incident de confidentialité au registre",
                           Place::data_folder, declare_add, add};
const Command incident_tell{"incident tell", "Note quand un incident a été signalé", Place::data_folder,
                            declare_tell, tell};
const Command incident_list{"incident list", "Le registre des incidents de confidentialité",
                            Place::data_folder, declare_list, list};

} // namespace arrimage::cli
