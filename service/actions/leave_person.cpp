#include "actions/leave_person.hpp"

#include "actions/coordination.hpp"
#include "actions/end_holding.hpp"
#include "domain/refusal.hpp"
#include "domain/tenure.hpp"
#include "plan/french_date.hpp"
#include "store/accesses.hpp"
#include "store/audit.hpp"
#include "store/participants.hpp"
#include "store/persons.hpp"
#include "store/roles.hpp"

#include <algorithm>

namespace arrimage::actions {

namespace {

/// One that had begun stays, whatever the day says of it: a departure takes nothing of the past away.
void take_back(store::Transaction& transaction, const domain::RoleHolding& role, plan::Date today) {
    if (today < role.tenure.from) return store::remove_role(transaction, role.id);
    throw domain::Refusal{domain::RefusalKind::conflict,
                          "Cette personne a une fonction depuis le " + plan::french_date(role.tenure.from) +
                              "\u00a0: choisissez ce jour ou un jour suivant."};
}

std::vector<domain::RoleHolding> end_roles(store::Transaction& transaction, const Leaving& leaving) {
    std::vector<domain::RoleHolding> ended;
    for (const auto& role : store::list_roles(transaction, {.person = leaving.person})) {
        const auto left = domain::ended_by(role.tenure, leaving.last);
        if (left == role.tenure) continue;
        if (left)
            ended.push_back(
                store::save_role(transaction, {role.id, role.person, role.role, role.committee, *left}));
        else
            take_back(transaction, role, leaving.today);
    }
    return ended;
}

bool coordinates_after(store::Session& session, const Leaving& leaving) {
    const auto roles =
        store::list_roles(session, {.person = leaving.person, .role = domain::Role::coordonnatrice});
    return std::ranges::any_of(
        roles, [&](const auto& role) { return !role.tenure.to || *role.tenure.to > leaving.last; });
}

} // namespace

Left leave_person(store::Transaction& transaction, const Leaving& leaving, domain::Instant now) {
    auto person = store::load_person(transaction, leaving.person);
    const bool coordinated = coordinates_after(transaction, leaving);
    person.active.to = leaving.last;
    domain::check(person.active);
    Left left{.holdings =
                  end_holdings(transaction, {.person = person.id}, {leaving.last, leaving.today}, now),
              .roles = end_roles(transaction, leaving)};
    left.person = store::save_person(transaction, person);
    store::touch_person(transaction, person.id, now);
    if (coordinated)
        check_coordination(transaction, std::max(plan::add_days(leaving.last, 1), leaving.today));
    left.accesses_cut = leaving.last <= leaving.today;
    if (left.accesses_cut) store::cut_accesses(transaction, person.id, now);
    return left;
}

Left leave_person(const Env& env, const Leaving& leaving) {
    store::Transaction transaction{env.database, store::Purpose::removal};
    auto left = leave_person(transaction, leaving, env.now);
    store::note_audit(transaction,
                      {.who = env.by,
                       .act = std::string{domain::act::person_left},
                       .person = leaving.person,
                       .detail = plan::to_iso(leaving.last)},
                      env.now);
    transaction.commit();
    return left;
}

} // namespace arrimage::actions
