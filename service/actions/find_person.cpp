#include "actions/find_person.hpp"

#include "domain/refusal.hpp"
#include "domain/slug.hpp"
#include "plan/text.hpp"
#include "store/persons.hpp"

#include <charconv>

namespace arrimage::actions {

namespace {

std::optional<domain::PersonId> id_in(const std::string& who) {
    domain::PersonId id;
    const auto* end = who.data() + who.size();
    const auto read = std::from_chars(who.data(), end, id.value);
    if (read.ec != std::errc{} || read.ptr != end) return std::nullopt;
    return id;
}

std::optional<domain::Person> find(store::Session& session, const std::string& who) {
    if (const auto id = id_in(who)) return store::find_person(session, *id);
    if (who.find('@') != std::string::npos)
        return store::find_person_by_address(session, domain::mail_address(who));
    return store::find_person_by_slug(session, domain::slug(who));
}

} // namespace

std::optional<domain::Person> find_holder(store::Database& database, const std::string& address) {
    store::Session session{database};
    return store::find_person_by_address(session, address);
}

domain::Person find_person(store::Database& database, const std::string& who) {
    store::Session session{database};
    if (auto person = find(session, who)) return *std::move(person);
    throw domain::Refusal{domain::RefusalKind::not_found, "Personne ne répond à « " + plan::text::clean(who) +
                                                              " ». Cherchez dans la liste des personnes."};
}

} // namespace arrimage::actions
