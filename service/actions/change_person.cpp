#include "actions/change_person.hpp"

#include "domain/calendar_name.hpp"
#include "domain/refusal.hpp"
#include "domain/seat.hpp"
#include "store/audit.hpp"
#include "store/calendars.hpp"
#include "store/participants.hpp"
#include "store/persons.hpp"
#include "store/roles.hpp"
#include "store/seats.hpp"

namespace arrimage::actions {

namespace {

void check_version(const domain::Person& person, int version) {
    if (person.version == version) return;
    throw domain::Refusal{domain::RefusalKind::conflict,
                          "La fiche de cette personne a changé entre-temps\u00a0: relisez-la, puis refaites "
                          "votre changement."};
}

void check_still_covers(store::Session& session, const domain::Person& person) {
    for (const auto& holding : store::list_holdings(session, {.person = person.id}))
        domain::check_active(person, holding.tenure);
    for (const auto& role : store::list_roles(session, {.person = person.id}))
        domain::check_active(person, role.tenure);
}

} // namespace

domain::Person change_person(store::Transaction& transaction, const PersonChange& change,
                             domain::Instant now) {
    const auto before = store::load_person(transaction, change.person);
    check_version(before, change.version);
    const auto after = fill_in(transaction, change.entry, before);
    if (after.active != before.active) check_still_covers(transaction, after);
    if (after != before) store::touch_person(transaction, after.id, now);
    store::rename_person_calendar(transaction, after.id, domain::person_calendar_title(after.name), now);
    return store::save_person(transaction, after);
}

domain::Person change_person(const Env& env, const PersonChange& change) {
    store::Transaction transaction{env.database};
    auto person = change_person(transaction, change, env.now);
    if (person.version != change.version)
        store::note_audit(
            transaction,
            {.who = env.by, .act = std::string{domain::act::person_changed}, .person = person.id}, env.now);
    transaction.commit();
    return person;
}

} // namespace arrimage::actions
