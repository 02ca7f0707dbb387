#include "actions/find_person.hpp"
#include "actions/list_audit.hpp"
#include "app/office.hpp"
#include "cli/arguments.hpp"
#include "cli/columns.hpp"
#include "cli/commands.hpp"
#include "cli/instants.hpp"

#include <boost/json.hpp>

namespace arrimage::cli {

namespace {

void declare(Arguments& arguments) {
    arguments.text("--person",
                   "Ce qui concerne une personne ou ce qu’elle a fait\u00a0: numéro, nom ou adresse");
    arguments.json();
}

store::AuditFilter filter_of(const Invocation& invocation, store::Database& database) {
    const auto who = invocation.text("person");
    if (who.empty()) return {};
    return {.person = actions::find_person(database, who).id};
}

boost::json::object json_of(const store::AuditLine& line) {
    const auto& entry = line.entry;
    return {{"at", iso_instant(line.at)},
            {"who", entry.who},
            {"act", entry.act},
            {"person", entry.person ? boost::json::value(entry.person->value) : nullptr},
            {"meeting", entry.meeting ? boost::json::value(entry.meeting->value) : nullptr},
            {"detail", entry.detail}};
}

Outcome run(const Invocation& invocation, const settings::Settings&, app::Office* office) {
    boost::json::array array;
    Columns columns{0};
    for (const auto& line :
         actions::list_audit(office->database(), filter_of(invocation, office->database()))) {
        array.push_back(json_of(line));
        columns.add({iso_instant(line.at), line.entry.who, domain::french_act(line.entry.act), line.person,
                     line.meeting, line.entry.detail});
    }
    if (invocation.flag("json")) return {.out = boost::json::serialize(array) + "\n"};
    return {.out = array.empty() ? "Le journal est vide.\n" : columns.text()};
}

} // namespace

const Command audit{"audit", "Le journal\u00a0: qui a lu ou modifié ce qui concerne d’autres",
                    Place::data_folder, declare, run};

} // namespace arrimage::cli
