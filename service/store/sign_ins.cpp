#include "store/sign_ins.hpp"

namespace arrimage::store {

using domain::Browser;
using domain::Identity;
using domain::Instant;
using domain::PersonId;
using domain::SessionId;
using domain::SignInLink;

namespace {

Browser browser_of(const Query& query) {
    const auto [id, person, client, created_at, last_seen_at, expires_at, ended_at] =
        query.row<SessionId, PersonId, std::string, Instant, Instant, Instant, std::optional<Instant>>();
    return {id, person, client, created_at, last_seen_at, expires_at, ended_at};
}

/// The one row of a query of find_identity.
std::optional<Identity> identity_of(Query& query) {
    if (!query.next()) return std::nullopt;
    const auto [person, name, address, language, active, coordonnatrice] =
        query.row<PersonId, std::string, std::optional<std::string>, std::string, bool, bool>();
    return Identity{.person = person,
                    .name = name,
                    .address = address.value_or(""),
                    .language = required(domain::language(language), "persons.language"),
                    .active = active,
                    .coordonnatrice = active && coordonnatrice};
}

} // namespace

void save_sign_in_link(Transaction& transaction, std::string_view token_hash, const SignInLink& link) {
    transaction
        .query("INSERT INTO sign_in_links (token_hash, person, created_at, expires_at, used_at)"
               " VALUES (?1, ?2, ?3, ?4, ?5)")
        .bind(token_hash, link.person, link.created_at, link.expires_at, link.used_at)
        .run();
}

std::optional<SignInLink> find_sign_in_link(Session& session, std::string_view token_hash) {
    auto query = session.query("SELECT person, created_at, expires_at, used_at FROM sign_in_links"
                               " WHERE token_hash = ?1");
    if (!query.bind(token_hash).next()) return std::nullopt;
    const auto [person, created_at, expires_at, used_at] =
        query.row<PersonId, Instant, Instant, std::optional<Instant>>();
    return SignInLink{person, created_at, expires_at, used_at};
}

bool use_sign_in_link(Transaction& transaction, std::string_view token_hash, Instant now) {
    return transaction
               .query("UPDATE sign_in_links SET used_at = ?2 WHERE token_hash = ?1 AND used_at IS NULL")
               .bind(token_hash, now)
               .run() == 1;
}

SessionId save_browser(Transaction& transaction, std::string_view token_hash, const Browser& browser) {
    auto query =
        transaction.query("INSERT INTO sessions (token_hash, person, client, created_at, last_seen_at,"
                          " expires_at, ended_at) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7) RETURNING id");
    query
        .bind(token_hash, browser.person, browser.client, browser.created_at, browser.last_seen_at,
              browser.expires_at, browser.ended_at)
        .next();
    return query.get<SessionId>(0);
}

std::optional<Browser> find_browser(Session& session, std::string_view token_hash) {
    auto query = session.query("SELECT id, person, client, created_at, last_seen_at, expires_at, ended_at"
                               " FROM sessions WHERE token_hash = ?1");
    if (!query.bind(token_hash).next()) return std::nullopt;
    return browser_of(query);
}

std::vector<Browser> list_browsers(Session& session, PersonId person) {
    auto query = session.query("SELECT id, person, client, created_at, last_seen_at, expires_at, ended_at"
                               " FROM sessions WHERE person = ?1 AND ended_at IS NULL"
                               " ORDER BY last_seen_at DESC, id DESC");
    query.bind(person);
    std::vector<Browser> browsers;
    while (query.next()) browsers.push_back(browser_of(query));
    return browsers;
}

void touch_browser(Transaction& transaction, SessionId id, Instant now) {
    transaction.query("UPDATE sessions SET last_seen_at = ?2 WHERE id = ?1").bind(id, now).run();
}

void end_browser(Transaction& transaction, SessionId id, Instant now) {
    transaction.query("UPDATE sessions SET ended_at = ?2 WHERE id = ?1 AND ended_at IS NULL")
        .bind(id, now)
        .run();
}

void end_sign_ins(Transaction& transaction, PersonId person, Instant now) {
    transaction.query("UPDATE sessions SET ended_at = ?2 WHERE person = ?1 AND ended_at IS NULL")
        .bind(person, now)
        .run();
    transaction
        .query("UPDATE sign_in_links SET expires_at = ?2 WHERE person = ?1 AND used_at IS NULL AND "
               "expires_at > ?2")
        .bind(person, now)
        .run();
}

std::optional<Identity> find_identity(Session& session, PersonId person, plan::Date today) {
    auto query = session.query(
        "SELECT p.id, p.name, (SELECT address FROM addresses WHERE person = p.id ORDER BY position LIMIT 1),"
        " p.language, p.active_from <= ?2 AND (p.active_to IS NULL OR p.active_to >= ?2),"
        " EXISTS (SELECT 1 FROM roles r WHERE r.person = p.id AND r.role = 'coordonnatrice'"
        "  AND r.starts_on <= ?2 AND (r.ends_on IS NULL OR r.ends_on >= ?2))"
        " FROM persons p WHERE p.id = ?1");
    query.bind(person, today);
    return identity_of(query);
}

std::optional<Identity> find_identity(Session& session, std::string_view address, plan::Date today) {
    auto query = session.query("SELECT person FROM addresses WHERE address = ?1");
    if (!query.bind(address).next()) return std::nullopt;
    return find_identity(session, query.get<PersonId>(0), today);
}

bool has_coordonnatrice(Session& session, plan::Date today) {
    auto query = session.query("SELECT 1 FROM roles r JOIN persons p ON p.id = r.person"
                               " WHERE r.role = 'coordonnatrice' AND r.starts_on <= ?1"
                               " AND (r.ends_on IS NULL OR r.ends_on >= ?1) AND p.active_from <= ?1"
                               " AND (p.active_to IS NULL OR p.active_to >= ?1)");
    return query.bind(today).next();
}

} // namespace arrimage::store
