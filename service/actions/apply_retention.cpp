#include "actions/apply_retention.hpp"

#include "actions/erase_person.hpp"
#include "domain/refusal.hpp"

namespace arrimage::actions {

namespace {

Retained retain(store::Transaction& transaction, const domain::RetentionRules& rules, plan::Date today) {
    Retained retained{.expired = store::remove_expired(transaction, rules, today),
                      .left_before = domain::cutoff(today, rules.former_persons)};
    if (retained.left_before)
        retained.persons = store::list_former_persons(transaction, *retained.left_before);
    return retained;
}

/// A seat that is called after the person, or at great length, cannot stand for them.
void erase(const Env& env, const store::FormerPerson& person, plan::Date today) {
    try {
        erase_person(env, {.person = person.person, .title = person.title, .today = today});
    } catch (const domain::Refusal& refusal) {
        if (refusal.kind() != domain::RefusalKind::invalid) throw;
        erase_person(env, {.person = person.person, .title = store::nameless_title, .today = today});
    }
}

} // namespace

Retained preview_retention(const Env& env, const domain::RetentionRules& rules, plan::Date today) {
    store::Transaction transaction{env.database, store::Purpose::removal};
    return retain(transaction, rules, today);
}

Retained apply_retention(const Env& env, const domain::RetentionRules& rules, plan::Date today) {
    Retained retained;
    {
        store::Transaction transaction{env.database, store::Purpose::removal};
        store::overwrite_removed(transaction);
        retained = retain(transaction, rules, today);
        transaction.commit();
    }
    for (const auto& person : retained.persons) erase(env, person, today);
    store::Session session{env.database};
    store::clear_journal(session);
    return retained;
}

} // namespace arrimage::actions
