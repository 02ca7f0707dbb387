#include "store/persons.hpp"

#include "domain/refusal.hpp"
#include "domain/slug.hpp"
#include "plan/text.hpp"
#include "store/slugs.hpp"

#include <string>

namespace arrimage::store {

using domain::Person;
using domain::PersonId;

namespace {

std::vector<std::string> addresses_of(Session& session, PersonId id) {
    auto query = session.query("SELECT address FROM addresses WHERE person = ?1 ORDER BY position");
    query.bind(id);
    std::vector<std::string> addresses;
    while (query.next()) addresses.push_back(query.get<std::string>(0));
    return addresses;
}

/// Columns 0–8, in the order every SELECT below names them.
Person person_of(Session& session, const Query& query) {
    const auto [id, name, slug, organisation, territory, language, from, to, version] =
        query.row<PersonId, std::string, std::string, std::optional<domain::OrganisationId>,
                  std::optional<domain::TerritoryId>, std::string, plan::Date, std::optional<plan::Date>,
                  int>();
    return {.id = id,
            .name = name,
            .slug = slug,
            .addresses = addresses_of(session, id),
            .organisation = organisation,
            .territory = territory,
            .language = required(domain::language(language), "persons.language"),
            .active = {from, to},
            .version = version};
}

std::string free_slug(Session& session, const std::string& name) {
    const auto first = usable_slug(domain::slug(name), name);
    auto slug = first;
    for (int number = 2; find_person_by_slug(session, slug); ++number)
        slug = first + "-" + std::to_string(number);
    return slug;
}

void check_address_free(Session& session, const std::string& address, PersonId person) {
    const auto holder = find_person_by_address(session, address);
    if (!holder || holder->id == person) return;
    throw domain::Refusal{domain::RefusalKind::conflict,
                          "L’adresse « " + address + " » appartient déjà à " + holder->name +
                              ". Retirez-la de sa fiche, ou écrivez-en une autre."};
}

void replace_addresses(Transaction& transaction, const Person& person) {
    transaction.query("DELETE FROM addresses WHERE person = ?1").bind(person.id).run();
    int position = 0;
    for (const auto& address : person.addresses) {
        check_address_free(transaction, address, person.id);
        transaction.query("INSERT INTO addresses (address, person, position) VALUES (?1, ?2, ?3)")
            .bind(address, person.id, position++)
            .run();
    }
}

PersonId insert_row(Transaction& transaction, const Person& person) {
    auto query = transaction.query(
        "INSERT INTO persons (name, slug, organisation, territory, language, active_from, active_to, version)"
        " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8) RETURNING id");
    query
        .bind(person.name, person.slug, person.organisation, person.territory, person.language,
              person.active.from, person.active.to, person.version)
        .next();
    return query.get<PersonId>(0);
}

void update_row(Transaction& transaction, const Person& person) {
    transaction
        .query("UPDATE persons SET name = ?2, organisation = ?3, territory = ?4, language = ?5, active_from "
               "= ?6,"
               " active_to = ?7, version = ?8 WHERE id = ?1")
        .bind(person.id, person.name, person.organisation, person.territory, person.language,
              person.active.from, person.active.to, person.version)
        .run();
}

Person insert_new(Transaction& transaction, Person person) {
    person.slug = free_slug(transaction, person.name);
    person.version = 1;
    person.id = insert_row(transaction, person);
    replace_addresses(transaction, person);
    return person;
}

/// Takes the filter as ?1–?4.
const std::string from_filtered =
    " FROM persons WHERE (?1 = '' OR instr(folded(name), ?1) > 0"
    " OR EXISTS (SELECT 1 FROM addresses WHERE person = id AND instr(address, ?1) > 0))"
    " AND (?2 IS NULL OR organisation = ?2) AND (?3 IS NULL OR territory = ?3)"
    " AND (?4 IS NULL OR (active_from <= ?4 AND (active_to IS NULL OR ?4 <= active_to)))";

std::string folded(const std::string& text) {
    return plan::text::fold(plan::text::trim(text));
}

} // namespace

Person save_person(Transaction& transaction, const Person& person) {
    if (person.id.value == 0) return insert_new(transaction, person);
    auto before = load_person(transaction, person.id);
    auto after = person;
    after.slug = before.slug;
    after.version = before.version;
    if (after == before) return before;
    ++after.version;
    update_row(transaction, after);
    replace_addresses(transaction, after);
    return after;
}

std::optional<Person> find_person(Session& session, PersonId id) {
    auto query =
        session.query("SELECT id, name, slug, organisation, territory, language, active_from, active_to,"
                      " version FROM persons WHERE id = ?1");
    if (!query.bind(id).next()) return std::nullopt;
    return person_of(session, query);
}

std::optional<Person> find_person_by_slug(Session& session, std::string_view slug) {
    auto query =
        session.query("SELECT id, name, slug, organisation, territory, language, active_from, active_to,"
                      " version FROM persons WHERE slug = ?1");
    if (!query.bind(slug).next()) return std::nullopt;
    return person_of(session, query);
}

std::optional<Person> find_person_by_address(Session& session, std::string_view address) {
    auto query =
        session.query("SELECT id, name, slug, organisation, territory, language, active_from, active_to,"
                      " version FROM persons JOIN addresses ON person = id WHERE address = ?1");
    if (!query.bind(address).next()) return std::nullopt;
    return person_of(session, query);
}

Person load_person(Session& session, PersonId id) {
    if (auto found = find_person(session, id)) return *std::move(found);
    throw domain::Refusal{domain::RefusalKind::not_found, "Cette personne n’existe pas."};
}

std::vector<Person> list_persons(Session& session, const PersonFilter& filter) {
    static const auto sql =
        "SELECT id, name, slug, organisation, territory, language, active_from, active_to, version" +
        from_filtered + " ORDER BY folded(name), id LIMIT ?5 OFFSET ?6";
    auto query = session.query(sql);
    query.bind(folded(filter.text), filter.organisation, filter.territory, filter.active_on, filter.limit,
               filter.offset);
    std::vector<Person> persons;
    while (query.next()) persons.push_back(person_of(session, query));
    return persons;
}

int count_persons(Session& session, const PersonFilter& filter) {
    static const auto sql = "SELECT count(*)" + from_filtered;
    auto query = session.query(sql);
    query.bind(folded(filter.text), filter.organisation, filter.territory, filter.active_on).next();
    return query.get<int>(0);
}

} // namespace arrimage::store
