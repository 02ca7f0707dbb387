#include "store/territories.hpp"

#include "domain/refusal.hpp"
#include "domain/slug.hpp"
#include "store/slugs.hpp"

namespace arrimage::store {

namespace {

Territory territory_of(const Query& query) {
    const auto [id, name, slug] = query.row<domain::TerritoryId, std::string, std::string>();
    return {.id = id, .name = name, .slug = slug};
}

Territory insert_territory(Transaction& transaction, std::string_view name, const std::string& slug) {
    auto query =
        transaction.query("INSERT INTO territories (name, slug) VALUES (?1, ?2) RETURNING id, name, slug");
    query.bind(name, slug).next();
    return territory_of(query);
}

} // namespace

Territory save_territory(Transaction& transaction, std::string_view name, const UidSource& new_uid,
                         domain::Instant now) {
    const auto slug = usable_slug(domain::slug(name), name);
    if (auto found = find_territory(transaction, slug)) return *found;
    auto territory = insert_territory(transaction, name, slug);
    save_calendar(transaction,
                  {.name = {.kind = domain::CalendarKind::territory, .slug = slug},
                   .title = territory.name,
                   .territory = territory.id,
                   .notice_uid = new_uid()},
                  now);
    return territory;
}

std::optional<Territory> find_territory(Session& session, std::string_view slug) {
    auto query = session.query("SELECT id, name, slug FROM territories WHERE slug = ?1");
    if (!query.bind(slug).next()) return std::nullopt;
    return territory_of(query);
}

Territory load_territory(Session& session, domain::TerritoryId id) {
    auto query = session.query("SELECT id, name, slug FROM territories WHERE id = ?1");
    if (query.bind(id).next()) return territory_of(query);
    throw domain::Refusal{domain::RefusalKind::not_found, "Ce territoire n’existe pas."};
}

std::vector<Territory> list_territories(Session& session) {
    auto query = session.query("SELECT id, name, slug FROM territories ORDER BY slug");
    std::vector<Territory> territories;
    while (query.next()) territories.push_back(territory_of(query));
    return territories;
}

} // namespace arrimage::store
