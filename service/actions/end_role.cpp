#include "actions/end_role.hpp"

#include "actions/coordination.hpp"
#include "domain/seat.hpp"
#include "domain/tenure.hpp"
#include "store/persons.hpp"
#include "store/roles.hpp"

#include <algorithm>

namespace arrimage::actions {

namespace {

using domain::RoleHolding;

std::optional<RoleHolding> end(store::Transaction& transaction, RoleHolding role, plan::Date last) {
    if (last == plan::add_days(role.tenure.from, -1)) {
        store::remove_role(transaction, role.id);
        return std::nullopt;
    }
    role.tenure.to = last;
    domain::check(role.tenure);
    domain::check_active(store::load_person(transaction, role.person), role.tenure);
    return store::save_role(transaction, role);
}

} // namespace

std::optional<RoleHolding> end_role(store::Transaction& transaction, domain::RoleId id, plan::Date last,
                                    plan::Date today) {
    const auto before = store::load_role(transaction, id);
    auto role = end(transaction, before, last);
    if (before.role == domain::Role::coordonnatrice)
        check_coordination(transaction, std::max(plan::add_days(last, 1), today));
    return role;
}

std::optional<RoleHolding> end_role(const Env& env, domain::RoleId id, plan::Date last, plan::Date today) {
    store::Transaction transaction{env.database};
    auto role = end_role(transaction, id, last, today);
    transaction.commit();
    return role;
}

} // namespace arrimage::actions
