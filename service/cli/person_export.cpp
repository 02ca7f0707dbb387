#include "actions/export_persons.hpp"
#include "actions/note_audit.hpp"
#include "app/office.hpp"
#include "cli/arguments.hpp"
#include "cli/commands.hpp"

namespace arrimage::cli {

namespace {

void declare(Arguments&) {}

Outcome run(const Invocation&, const settings::Settings&, app::Office* office) {
    auto list = actions::export_persons(office->database());
    actions::note_audit(office->env("commande"), {.act = std::string{domain::act::persons_exported}});
    return {.out = std::move(list)};
}

} // namespace

const Command person_export{"person export", "Toutes les personnes en CSV, pour un tableur",
                            Place::data_folder, declare, run};

} // namespace arrimage::cli
