#include "actions/settle_date.hpp"
#include "app/office.hpp"
#include "cli/arguments.hpp"
#include "cli/commands.hpp"
#include "domain/french_time.hpp"
#include "domain/refusal.hpp"

namespace arrimage::cli {

namespace {

void declare(Arguments& arguments) {
    arguments.number("ID", "Numéro donné par « meeting list »", Arguments::Need::required);
    arguments.text("--start", "Début, heure du mur : 2003-10-28T19:00", Arguments::Need::required);
    arguments.text("--end", "Fin : 2003-10-28T21:00", Arguments::Need::required);
    arguments.text("--place", "Lieu");
    arguments.text("--link", "Adresse https de la rencontre à distance");
}

domain::LocalTime time_of(const std::string& text) {
    if (const auto time = domain::local_time_from_iso(text)) return *time;
    throw domain::Refusal{domain::RefusalKind::invalid,
                          "« " + text + " » n’est pas une date et une heure : écrivez 2003-10-28T19:00."};
}

Outcome run(const Invocation& invocation, const settings::Settings& settings, app::Office* office) {
    const actions::Settlement settlement{.meeting = {invocation.number("ID").value_or(0)},
                                         .sitting = {.start = time_of(invocation.text("start")),
                                                     .end = time_of(invocation.text("end")),
                                                     .zone = settings.organisation.zone},
                                         .place = invocation.text("place"),
                                         .link = invocation.text("link")};
    const auto meeting = actions::settle_date(office->env("commande"), settlement);
    return {.out = meeting.title + " : " + domain::french_sitting(*meeting.sitting) + ".\n"};
}

} // namespace

const Command meeting_settle{"meeting settle", "Fixe ou déplace la date d’une rencontre", Place::data_folder,
                             declare, run};

} // namespace arrimage::cli
