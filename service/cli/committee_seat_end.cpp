#include "actions/end_holding.hpp"
#include "app/office.hpp"
#include "cli/arguments.hpp"
#include "cli/commands.hpp"
#include "cli/days.hpp"
#include "domain/refusal.hpp"
#include "plan/french_date.hpp"

namespace arrimage::cli {

namespace {

void declare(Arguments& arguments) {
    arguments.number("SEAT", "Numéro du siège, donné par « committee show »", Arguments::Need::required);
    arguments.text(
        "--on",
        "Dernier jour de qui l’occupe, aujourd’hui sans cela\u00a0; la veille de son premier le retire");
}

/// Who holds the seat that day, or begins the next one.
domain::HoldingId holding_on(store::Database& database, domain::SeatId seat, plan::Date day) {
    store::Session session{database};
    for (const auto& holding : store::list_holdings(session, {.seat = seat}))
        if (domain::covers(holding.tenure, day) || holding.tenure.from == plan::add_days(day, 1))
            return holding.id;
    throw domain::Refusal{domain::RefusalKind::not_found, "Personne n’occupe ce siège ce jour-là."};
}

Outcome run(const Invocation& invocation, const settings::Settings&, app::Office* office) {
    const auto last = day_of(invocation, "on").value_or(office->today());
    const auto id = holding_on(office->database(), {invocation.number("SEAT").value_or(0)}, last);
    const auto left = actions::end_holding(office->env("commande"), id, last);
    return {.out = left ? "Ce siège est libre après le " + plan::french_date(last) + ".\n"
                        : "Ce mandat est retiré.\n"};
}

} // namespace

const Command committee_seat_end{"committee seat end", "Libère un siège", Place::data_folder, declare, run};

} // namespace arrimage::cli
