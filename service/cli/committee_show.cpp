#include "actions/find_body.hpp"
#include "actions/show_committee.hpp"
#include "app/office.hpp"
#include "cli/arguments.hpp"
#include "cli/commands.hpp"
#include "cli/days.hpp"
#include "cli/json_people.hpp"
#include "cli/people_report.hpp"
#include "domain/tenure.hpp"

namespace arrimage::cli {

namespace {

void declare(Arguments& arguments) {
    arguments.text("NAME", "Nom ou identifiant du comité", Arguments::Need::required);
    arguments.text("--on", "Tel qu’il est ce jour-là\u00a0: 2003-10-31");
    arguments.json();
}

boost::json::object json_of_view(const actions::CommitteeView& view) {
    auto object = json_of(view.committee);
    boost::json::array seats, secretaries;
    for (const auto& seat : view.seats) seats.push_back(json_of(seat));
    for (const auto& [role, name] : view.secretaries)
        secretaries.push_back({{"role", role.id.value},
                               {"person", role.person.value},
                               {"name", name},
                               {"from", json_day(role.tenure.from)},
                               {"to", json_day(role.tenure.to)}});
    object["seats"] = std::move(seats);
    object["secretaries"] = std::move(secretaries);
    object["members"] = json_of(view.members);
    return object;
}

std::string report_of(const actions::CommitteeView& view) {
    auto text = view.committee.name + "\n" + seats_report(view.seats, false);
    for (const auto& [role, name] : view.secretaries)
        text += "Secrétaire\u00a0: " + name + ", " + domain::french_tenure(role.tenure) + "\n";
    return text + names_report("Membres", view.members);
}

Outcome run(const Invocation& invocation, const settings::Settings&, app::Office* office) {
    const auto committee = actions::find_committee(office->database(), invocation.text("NAME"));
    const auto day = day_of(invocation, "on").value_or(office->today());
    const auto view = actions::show_committee(office->database(), committee.id, day);
    return {.out = invocation.flag("json") ? boost::json::serialize(json_of_view(view)) + "\n"
                                           : report_of(view)};
}

} // namespace

const Command committee_show{"committee show", "Les sièges d’un comité et qui les occupe", Place::data_folder,
                             declare, run};

} // namespace arrimage::cli
