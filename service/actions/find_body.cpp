#include "actions/find_body.hpp"

#include "domain/refusal.hpp"
#include "domain/slug.hpp"
#include "plan/text.hpp"
#include "store/organisations.hpp"
#include "store/slugs.hpp"

namespace arrimage::actions {

namespace {

[[noreturn]] void refuse(const std::string& what, const std::string& name) {
    throw domain::Refusal{domain::RefusalKind::not_found, what + " ne s’appelle « " +
                                                              plan::text::clean(name) +
                                                              " ». Vérifiez son nom dans la liste."};
}

std::string territory_slug(const std::string& name) {
    constexpr std::string_view word = "territoire-";
    auto slug = domain::slug(name);
    return slug.starts_with(word) ? slug.substr(word.size()) : slug;
}

} // namespace

store::Committee find_committee(store::Database& database, const std::string& name) {
    store::Session session{database};
    if (auto found = store::find_committee(session, store::usable_slug(domain::committee_slug(name), name)))
        return *std::move(found);
    refuse("Aucun comité", name);
}

store::Territory find_territory(store::Database& database, const std::string& name) {
    store::Session session{database};
    if (auto found = store::find_territory(session, store::usable_slug(territory_slug(name), name)))
        return *std::move(found);
    refuse("Aucun territoire", name);
}

domain::Organisation find_organisation(store::Database& database, const std::string& name) {
    store::Session session{database};
    if (auto found = store::find_organisation(session, store::usable_slug(domain::slug(name), name)))
        return *std::move(found);
    refuse("Aucun organisme", name);
}

} // namespace arrimage::actions
