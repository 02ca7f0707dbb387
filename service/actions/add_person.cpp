#include "actions/add_person.hpp"

#include "actions/grant_role.hpp"
#include "domain/calendar_name.hpp"
#include "store/audit.hpp"
#include "store/calendars.hpp"
#include "store/persons.hpp"

namespace arrimage::actions {

domain::Person add_person(const Env& env, const PersonEntry& entry, std::optional<domain::RoleHolding> role) {
    store::Transaction transaction{env.database};
    auto person = add_person(transaction, fill_in(transaction, entry, {}), env);
    if (role) {
        role->person = person.id;
        role->tenure = person.active;
        grant_role(transaction, *role, env.now);
    }
    transaction.commit();
    return person;
}

domain::Person add_person(store::Transaction& transaction, const domain::Person& person, const Env& env) {
    auto saved = store::save_person(transaction, person);
    store::save_person_calendar(transaction, saved.id, saved.slug, domain::person_calendar_title(saved.name),
                                env.new_uid, env.now);
    store::note_audit(transaction,
                      {.who = env.by, .act = std::string{domain::act::person_added}, .person = saved.id},
                      env.now);
    return saved;
}

} // namespace arrimage::actions
