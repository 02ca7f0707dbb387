#include "actions/find_person.hpp"
#include "actions/return_person.hpp"
#include "app/office.hpp"
#include "cli/arguments.hpp"
#include "cli/commands.hpp"
#include "domain/count_words.hpp"

namespace arrimage::cli {

namespace {

void declare(Arguments& arguments) {
    arguments.text("PERSON", "Numéro, identifiant ou adresse de la personne", Arguments::Need::required);
}

std::string report_of(const actions::Returned& returned) {
    auto report = returned.person.name + " participe de nouveau. " +
                  domain::counted(returned.holdings.size(), "siège repris", "sièges repris") + ", " +
                  domain::counted(returned.roles.size(), "fonction reprise", "fonctions reprises");
    if (!returned.lost.empty())
        report += ", " + domain::counted(returned.lost.size(), "siège n’est plus libre",
                                         "sièges ne sont plus libres");
    return report + ".\n";
}

Outcome run(const Invocation& invocation, const settings::Settings&, app::Office* office) {
    const auto person = actions::find_person(office->database(), invocation.text("PERSON"));
    return {.out = report_of(actions::return_person(office->env("commande"), person.id))};
}

} // namespace

const Command person_return{"person return", "Défait le départ d’une personne", Place::data_folder, declare,
                            run};

} // namespace arrimage::cli
