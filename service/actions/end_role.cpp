#include "actions/end_role.hpp"

#include "actions/coordination.hpp"
#include "domain/seat.hpp"
#include "domain/tenure.hpp"
#include "store/participants.hpp"
#include "store/persons.hpp"
#include "store/roles.hpp"

#include <algorithm>

namespace arrimage::actions {

namespace {

using domain::RoleHolding;

/// `last`: the last day the person has the function.
void check_followed(store::Session& session, const RoleHolding& role, plan::Date last, plan::Date today) {
    if (role.role == domain::Role::coordonnatrice)
        check_coordination(session, std::max(plan::add_days(last, 1), today));
}

void take_back(store::Transaction& transaction, const RoleHolding& role, plan::Date today,
               domain::Instant now) {
    store::remove_role(transaction, role.id);
    store::touch_person(transaction, role.person, now);
    check_followed(transaction, role, plan::add_days(role.tenure.from, -1), today);
}

} // namespace

RoleHolding change_role(store::Transaction& transaction, const RoleHolding& role, plan::Date today,
                        domain::Instant now) {
    domain::check(role.tenure);
    domain::check_active(store::load_person(transaction, role.person), role.tenure);
    store::save_role(transaction, role);
    store::touch_person(transaction, role.person, now);
    if (role.tenure.to) check_followed(transaction, role, *role.tenure.to, today);
    return role;
}

std::optional<RoleHolding> end_role(const Env& env, domain::RoleId id, plan::Date last, plan::Date today) {
    store::Transaction transaction{env.database};
    auto role = store::load_role(transaction, id);
    std::optional<RoleHolding> left;
    if (last == plan::add_days(role.tenure.from, -1)) {
        take_back(transaction, role, today, env.now);
    } else {
        role.tenure.to = last;
        left = change_role(transaction, role, today, env.now);
    }
    transaction.commit();
    return left;
}

} // namespace arrimage::actions
