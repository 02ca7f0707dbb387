#include "actions/find_person.hpp"
#include "actions/seat_person.hpp"
#include "app/office.hpp"
#include "cli/arguments.hpp"
#include "cli/commands.hpp"
#include "cli/days.hpp"
#include "domain/tenure.hpp"

namespace arrimage::cli {

namespace {

void declare(Arguments& arguments) {
    arguments.number("SEAT", "Numéro du siège, donné par « committee show »", Arguments::Need::required);
    arguments.text("PERSON", "Numéro, identifiant ou adresse de la personne", Arguments::Need::required);
    arguments.text("--from", "Premier jour, aujourd’hui sans cela\u00a0: 2003-04-01");
    arguments.text("--until", "Dernier jour");
    arguments.flag("--replace", "Qui l’occupe alors cesse la veille");
}

Outcome run(const Invocation& invocation, const settings::Settings&, app::Office* office) {
    const auto person = actions::find_person(office->database(), invocation.text("PERSON"));
    const actions::Seating seating{
        .seat = {invocation.number("SEAT").value_or(0)},
        .person = person.id,
        .tenure = {day_of(invocation, "from").value_or(office->today()), day_of(invocation, "until")},
        .replacing = invocation.flag("replace")};
    const auto holding = actions::seat_person(office->env("commande"), seating);
    return {.out = person.name + " occupe le siège " + std::to_string(holding.seat.value) + " " +
                   domain::french_tenure(holding.tenure) + ".\n"};
}

} // namespace

const Command committee_seat_assign{"committee seat assign", "Donne un siège à une personne",
                                    Place::data_folder, declare, run};

} // namespace arrimage::cli
