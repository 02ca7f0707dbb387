#include "store/committees.hpp"

#include "domain/refusal.hpp"
#include "store/slugs.hpp"

namespace arrimage::store {

namespace {

Committee committee_of(const Query& query) {
    const auto [id, name, slug] = query.row<domain::CommitteeId, std::string, std::string>();
    return {.id = id, .name = name, .slug = slug};
}

Committee insert_committee(Transaction& transaction, std::string_view name, const std::string& slug) {
    auto query =
        transaction.query("INSERT INTO committees (name, slug) VALUES (?1, ?2) RETURNING id, name, slug");
    query.bind(name, slug).next();
    return committee_of(query);
}

} // namespace

Committee save_committee(Transaction& transaction, std::string_view name, const UidSource& new_uid,
                         domain::Instant now) {
    const auto slug = usable_slug(domain::committee_slug(name), name);
    if (auto found = find_committee(transaction, slug)) return *found;
    auto committee = insert_committee(transaction, name, slug);
    save_calendar(transaction,
                  {.name = {.kind = domain::CalendarKind::committee, .slug = slug},
                   .title = committee.name,
                   .committee = committee.id,
                   .notice_uid = new_uid()},
                  now);
    return committee;
}

std::optional<Committee> find_committee(Session& session, std::string_view slug) {
    auto query = session.query("SELECT id, name, slug FROM committees WHERE slug = ?1");
    if (!query.bind(slug).next()) return std::nullopt;
    return committee_of(query);
}

Committee load_committee(Session& session, domain::CommitteeId id) {
    auto query = session.query("SELECT id, name, slug FROM committees WHERE id = ?1");
    if (query.bind(id).next()) return committee_of(query);
    throw domain::Refusal{domain::RefusalKind::not_found, "Ce comité n’existe pas."};
}

std::vector<Committee> list_committees(Session& session) {
    auto query = session.query("SELECT id, name, slug FROM committees ORDER BY slug");
    std::vector<Committee> committees;
    while (query.next()) committees.push_back(committee_of(query));
    return committees;
}

} // namespace arrimage::store
