#include "actions/show_meeting.hpp"
#include "app/office.hpp"
#include "cli/commands.hpp"
#include "cli/json_meeting.hpp"
#include "cli/meeting_options.hpp"
#include "cli/meeting_report.hpp"

#include <boost/json.hpp>

namespace arrimage::cli {

namespace {

Outcome run(const Invocation& invocation, const settings::Settings& settings, app::Office* office) {
    const domain::Viewer all{.coordonnatrice = true};
    const auto shown =
        actions::show_meeting(office->database(), all, aim_of(invocation).meeting, office->today());
    if (!invocation.flag("json")) return {.out = meeting_report(shown, settings.organisation.zone)};
    store::Session session{office->database()};
    return {.out = boost::json::serialize(json_of(session, shown)) + "\n"};
}

} // namespace

const Command meeting_show{"meeting show", "Une rencontre, ce qui la concerne et son histoire",
                           Place::data_folder, act_options, run};

} // namespace arrimage::cli
