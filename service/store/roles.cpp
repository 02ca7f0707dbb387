#include "store/roles.hpp"

#include "domain/refusal.hpp"

namespace arrimage::store {

using domain::RoleHolding;
using domain::RoleId;

namespace {

RoleHolding role_of(const Query& query) {
    const auto [id, person, role, committee, from, to] =
        query.row<RoleId, domain::PersonId, std::string, std::optional<domain::CommitteeId>, plan::Date,
                  std::optional<plan::Date>>();
    return {.id = id,
            .person = person,
            .role = required(domain::role(role), "roles.role"),
            .committee = committee,
            .tenure = {from, to}};
}

} // namespace

RoleHolding save_role(Transaction& transaction, const RoleHolding& role) {
    auto query = transaction.query(
        "INSERT INTO roles (id, person, role, committee, starts_on, ends_on)"
        " VALUES (nullif(?1, 0), ?2, ?3, ?4, ?5, ?6) ON CONFLICT (id) DO UPDATE SET person = ?2, role = ?3,"
        " committee = ?4, starts_on = ?5, ends_on = ?6 RETURNING id");
    query.bind(role.id, role.person, role.role, role.committee, role.tenure.from, role.tenure.to).next();
    auto saved = role;
    saved.id = query.get<RoleId>(0);
    return saved;
}

void remove_role(Transaction& transaction, RoleId id) {
    transaction.query("DELETE FROM roles WHERE id = ?1").bind(id).run();
}

RoleHolding load_role(Session& session, RoleId id) {
    auto query =
        session.query("SELECT id, person, role, committee, starts_on, ends_on FROM roles WHERE id = ?1");
    if (query.bind(id).next()) return role_of(query);
    throw domain::Refusal{domain::RefusalKind::not_found, "Cette fonction n’existe pas."};
}

std::vector<RoleHolding> list_roles(Session& session, const RoleFilter& filter) {
    static const std::string select =
        "SELECT id, person, role, committee, starts_on, ends_on FROM roles WHERE ";
    static const std::string rest =
        " AND (?2 IS NULL OR committee = ?2) AND (?3 IS NULL OR role = ?3) ORDER BY starts_on, id";
    static const auto of_person = select + "person = ?1" + rest;
    static const auto of_any = select + "?1 IS NULL" + rest;
    auto query = session.query(filter.person ? of_person : of_any);
    query.bind(filter.person, filter.committee, filter.role);
    std::vector<RoleHolding> roles;
    while (query.next()) roles.push_back(role_of(query));
    return roles;
}

} // namespace arrimage::store
