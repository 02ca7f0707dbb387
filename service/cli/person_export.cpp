#include "actions/export_persons.hpp"
#include "app/office.hpp"
#include "cli/arguments.hpp"
#include "cli/commands.hpp"

namespace arrimage::cli {

namespace {

void declare(Arguments&) {}

Outcome run(const Invocation&, const settings::Settings&, app::Office* office) {
    return {.out = actions::export_persons(office->database())};
}

} // namespace

const Command person_export{"person export", "Toutes les personnes en CSV, pour un tableur",
                            Place::data_folder, declare, run};

} // namespace arrimage::cli
