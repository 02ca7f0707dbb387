#include "store/slugs.hpp"

#include "domain/refusal.hpp"

namespace arrimage::store {

std::string usable_slug(const std::string& slug, std::string_view name) {
    if (slug.empty())
        throw domain::Refusal{domain::RefusalKind::invalid,
                              "Le nom « " + std::string{name} + " » n’a ni lettre ni chiffre."};
    return slug == "archives" || slug.ends_with("-archives") ? slug + "-1" : slug;
}

} // namespace arrimage::store
