#include "actions/find_conflicts.hpp"
#include "app/office.hpp"
#include "cli/commands.hpp"
#include "cli/json_meeting.hpp"
#include "cli/meeting_options.hpp"
#include "cli/meeting_report.hpp"

#include <boost/json.hpp>

namespace arrimage::cli {

namespace {

void declare(Arguments& arguments) {
    arguments.number("ID", "Numéro donné par « meeting list »", Arguments::Need::required);
    sitting_options(arguments, Arguments::Need::optional);
    arguments.json();
}

Outcome run(const Invocation& invocation, const settings::Settings& settings, app::Office* office) {
    const auto& zone = settings.organisation.zone;
    const auto conflicts = actions::find_conflicts(
        office->database(), {aim_of(invocation).meeting, sitting_of(invocation, zone), zone});
    if (invocation.flag("json")) return {.out = boost::json::serialize(json_of(conflicts)) + "\n"};
    return {.out = conflicts_report(conflicts)};
}

} // namespace

const Command meeting_conflicts{"meeting conflicts", "Les autres rencontres des mêmes personnes",
                                Place::data_folder, declare, run};

} // namespace arrimage::cli
