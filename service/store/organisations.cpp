#include "store/organisations.hpp"

#include "domain/refusal.hpp"
#include "domain/slug.hpp"
#include "store/slugs.hpp"

namespace arrimage::store {

using domain::Organisation;
using domain::OrganisationId;

namespace {

Organisation organisation_of(const Query& query) {
    const auto [id, name, slug] = query.row<OrganisationId, std::string, std::string>();
    return {.id = id, .name = name, .slug = slug};
}

} // namespace

Organisation save_organisation(Transaction& transaction, std::string_view name) {
    const auto slug = usable_slug(domain::slug(name), name);
    if (auto found = find_organisation(transaction, slug)) return *found;
    auto query =
        transaction.query("INSERT INTO organisations (name, slug) VALUES (?1, ?2) RETURNING id, name, slug");
    query.bind(name, slug).next();
    return organisation_of(query);
}

std::optional<Organisation> find_organisation(Session& session, std::string_view slug) {
    auto query = session.query("SELECT id, name, slug FROM organisations WHERE slug = ?1");
    if (!query.bind(slug).next()) return std::nullopt;
    return organisation_of(query);
}

Organisation load_organisation(Session& session, OrganisationId id) {
    auto query = session.query("SELECT id, name, slug FROM organisations WHERE id = ?1");
    if (query.bind(id).next()) return organisation_of(query);
    throw domain::Refusal{domain::RefusalKind::not_found, "Cet organisme n’existe pas."};
}

std::vector<Organisation> list_organisations(Session& session) {
    auto query = session.query("SELECT id, name, slug FROM organisations ORDER BY slug");
    std::vector<Organisation> organisations;
    while (query.next()) organisations.push_back(organisation_of(query));
    return organisations;
}

} // namespace arrimage::store
