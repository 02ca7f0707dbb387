#include "actions/list_calendars.hpp"
#include "app/office.hpp"
#include "cli/arguments.hpp"
#include "cli/commands.hpp"

#include <boost/json.hpp>

namespace arrimage::cli {

namespace {

void declare(Arguments& arguments) {
    arguments.flag("--names", "Les noms seulement, un par ligne");
    arguments.json();
}

std::string json_of(const std::vector<actions::ListedCalendar>& calendars) {
    boost::json::array array;
    for (const auto& [name, title] : calendars)
        array.push_back(boost::json::object{{"name", domain::to_string(name)}, {"title", title}});
    return boost::json::serialize(array) + "\n";
}

std::string report_of(const std::vector<actions::ListedCalendar>& calendars, bool names_only) {
    std::string text;
    for (const auto& [name, title] : calendars)
        text += domain::to_string(name) + (names_only ? "" : "  " + title) + "\n";
    return text;
}

Outcome run(const Invocation& invocation, const settings::Settings&, app::Office* office) {
    const auto calendars = actions::list_calendars(office->database(), office->now());
    return {.out = invocation.flag("json") ? json_of(calendars)
                                           : report_of(calendars, invocation.flag("names"))};
}

} // namespace

const Command calendar_list{"calendar list", "Les calendriers auxquels on peut s’abonner", Place::data_folder,
                            declare, run};

} // namespace arrimage::cli
