#include "actions/list_calendars.hpp"
#include "app/office.hpp"
#include "cli/arguments.hpp"
#include "cli/commands.hpp"
#include "cli/feed_options.hpp"

namespace arrimage::cli {

namespace {

void declare(Arguments& arguments) {
    arguments.text("NAME", "Nom du calendrier", Arguments::Need::required);
    feed_options(arguments);
}

Outcome run(const Invocation& invocation, const settings::Settings&, app::Office* office) {
    const auto name = calendar_of(invocation.text("NAME"));
    actions::check_calendar(office->database(), name, office->now());
    const auto feed = office->feeds().make(name, feed_options_of(invocation), office->now());
    return {.out = actions::text_of(feed->identity().body)};
}

} // namespace

const Command calendar_print{"calendar print", "Un calendrier, tel que les abonnés le reçoivent",
                             Place::data_folder, declare, run};

} // namespace arrimage::cli
