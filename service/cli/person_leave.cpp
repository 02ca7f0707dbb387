#include "actions/find_person.hpp"
#include "actions/leave_person.hpp"
#include "app/office.hpp"
#include "cli/arguments.hpp"
#include "cli/commands.hpp"
#include "cli/days.hpp"
#include "domain/count_words.hpp"
#include "plan/french_date.hpp"

namespace arrimage::cli {

namespace {

void declare(Arguments& arguments) {
    arguments.text("PERSON", "Numéro, identifiant ou adresse de la personne", Arguments::Need::required);
    arguments.text("--on", "Son dernier jour, aujourd’hui sans cela\u00a0: 2003-10-31");
}

std::string report_of(const actions::Left& left) {
    return left.person.name + " participe jusqu’au " + plan::french_date(left.person.active.to.value()) +
           ". " + domain::counted(left.holdings.size(), "siège libéré", "sièges libérés") + ", " +
           domain::counted(left.roles.size(), "fonction terminée", "fonctions terminées") + ". " +
           (left.accesses_cut ? "Ses connexions, ses liens et ses abonnements sont coupés.\n"
                              : "Ses accès seront coupés après ce jour.\n");
}

Outcome run(const Invocation& invocation, const settings::Settings&, app::Office* office) {
    const auto person = actions::find_person(office->database(), invocation.text("PERSON"));
    const auto today = office->today();
    const auto last = day_of(invocation, "on").value_or(today);
    const auto left =
        actions::leave_person(office->env("commande"), {.person = person.id, .last = last, .today = today});
    return {.out = report_of(left)};
}

} // namespace

const Command person_leave{"person leave", "Note le départ d’une personne", Place::data_folder, declare, run};

} // namespace arrimage::cli
