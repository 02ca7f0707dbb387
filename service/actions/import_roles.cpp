#include "actions/import_roles.hpp"

#include "actions/end_role.hpp"
#include "actions/grant_role.hpp"
#include "domain/tenure.hpp"
#include "store/committees.hpp"
#include "store/roles.hpp"

namespace arrimage::actions {

namespace {

using domain::Role;
using domain::RoleHolding;

/// A function, and the committee it is in, by name; empty for none.
struct Named {
    RoleHolding role{};
    std::string committee{};
};

std::string told(const Named& named) {
    const auto function =
        named.role.role == Role::coordonnatrice ? "coordonnatrice" : "secrétaire, " + named.committee;
    return function + ", " + domain::french_tenure(named.role.tenure);
}

/// The function that the line is about, when the person has it already.
std::optional<RoleHolding> present(store::Session& session, const Placed& placed, const RoleHolding& wanted,
                                   plan::Date today) {
    auto roles = store::list_roles(
        session, {.person = placed.person.id, .committee = wanted.committee, .role = wanted.role});
    std::vector<domain::Tenure> tenures;
    tenures.reserve(roles.size());
    for (const auto& role : roles) tenures.push_back(role.tenure);
    const auto meant = domain::meant_tenure(tenures, {placed.row.seat_from, placed.row.seat_to},
                                            reference_day(placed.person, today));
    return meant ? std::optional{roles[*meant]} : std::nullopt;
}

/// The functions that the line names, from the days it gives.
std::vector<Named> named_by(store::Transaction& transaction, const Env& env, plan::Date today,
                            const Placed& placed) {
    std::vector<Named> named;
    const auto add = [&](Role role, std::optional<domain::CommitteeId> committee, const std::string& name) {
        named.push_back({{.person = placed.person.id,
                          .role = role,
                          .committee = committee,
                          .tenure = tenure_of(placed, today)},
                         name});
    };
    for (const auto role : placed.row.roles) {
        if (role == Role::coordonnatrice) {
            add(role, std::nullopt, "");
            continue;
        }
        for (const auto& name : placed.row.committees) {
            const auto committee = store::save_committee(transaction, name, env.new_uid, env.now);
            add(role, committee.id, committee.name);
        }
    }
    return named;
}

} // namespace

std::vector<FieldChange> import_roles(store::Transaction& transaction, const Env& env, plan::Date today,
                                      const Placed& placed) {
    std::vector<FieldChange> changes;
    for (const auto& named : named_by(transaction, env, today, placed)) {
        const auto before = present(transaction, placed, named.role, today);
        if (!before) {
            const auto role = grant_role(transaction, named.role, env.now);
            changes.push_back({domain::PersonColumn::role, "", told({role, named.committee})});
            continue;
        }
        auto after = *before;
        after.tenure.from = placed.row.seat_from.value_or(before->tenure.from);
        if (placed.row.seat_to) after.tenure.to = placed.row.seat_to;
        if (after == *before) continue;
        change_role(transaction, after, today, env.now);
        changes.push_back(
            {domain::PersonColumn::role, told({*before, named.committee}), told({after, named.committee})});
    }
    return changes;
}

} // namespace arrimage::actions
