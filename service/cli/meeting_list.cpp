#include "app/office.hpp"
#include "cli/arguments.hpp"
#include "cli/commands.hpp"
#include "cli/instants.hpp"
#include "domain/french_time.hpp"
#include "plan/french_date.hpp"
#include "store/meetings.hpp"

#include <boost/json.hpp>

namespace arrimage::cli {

namespace {

using domain::Meeting;

void declare(Arguments& arguments) {
    arguments.json();
}

boost::json::value json_date(const std::optional<plan::Date>& date) {
    if (!date) return nullptr;
    return boost::json::string{plan::to_iso(*date)};
}

boost::json::object json_of(const Meeting& meeting) {
    boost::json::object object{{"id", meeting.id.value},
                               {"uid", meeting.uid},
                               {"sequence", meeting.sequence},
                               {"changed", json_instant(meeting.changed_at)},
                               {"kind", plan::to_string(meeting.kind)},
                               {"state", domain::to_string(meeting.state)},
                               {"title", meeting.title},
                               {"wording", meeting.wording},
                               {"window_start", json_date(meeting.window.start)},
                               {"window_end", json_date(meeting.window.end)},
                               {"start", nullptr},
                               {"end", nullptr},
                               {"zone", nullptr}};
    if (!meeting.sitting) return object;
    object["start"] = domain::to_iso(meeting.sitting->start);
    object["end"] = domain::to_iso(meeting.sitting->end);
    object["zone"] = meeting.sitting->zone;
    return object;
}

std::string line_of(const Meeting& meeting) {
    const auto when = meeting.sitting ? domain::french_sitting(*meeting.sitting)
                                      : "à fixer, " + plan::french_interval(meeting.window);
    return std::to_string(meeting.id.value) + "  " + meeting.title + "  (" + when + ")\n";
}

Outcome run(const Invocation& invocation, const settings::Settings&, app::Office* office) {
    store::Session session{office->database()};
    boost::json::array array;
    std::string report;
    for (const auto& [meeting, reference] : store::list_meetings(session)) {
        array.push_back(json_of(meeting));
        report += line_of(meeting);
    }
    if (report.empty()) report = "Aucune rencontre. Importez un plan avec « arrimage plan import ».\n";
    return {.out = invocation.flag("json") ? boost::json::serialize(array) + "\n" : report};
}

} // namespace

const Command meeting_list{"meeting list", "Les rencontres, datées ou promises", Place::data_folder, declare,
                           run};

} // namespace arrimage::cli
