#include "store/subscriptions.hpp"

#include "domain/refusal.hpp"

namespace arrimage::store {

using domain::Instant;
using domain::Subscription;
using domain::SubscriptionId;

namespace {

using Text = std::optional<std::string>;

std::optional<domain::Placeholders> placeholders_of(const Text& word) {
    if (!word) return std::nullopt;
    return required(domain::placeholders(*word), "subscriptions.placeholders");
}

Subscription subscription_of(const Query& query) {
    const auto [id, token_hash, calendar, label, placeholders, cancelled_days, past_years] =
        query.row<SubscriptionId, std::string, std::string, std::string, Text, int, int>();
    return {.id = id,
            .calendar = required(domain::calendar_name(calendar), "subscriptions.calendar"),
            .label = label,
            .options = {placeholders_of(placeholders), cancelled_days, past_years},
            .token_hash = token_hash,
            .created_at = query.get<Instant>(7),
            .revoked_at = query.get<std::optional<Instant>>(8),
            .last_used_at = query.get<std::optional<Instant>>(9),
            .person = query.get<std::optional<domain::PersonId>>(10)};
}

} // namespace

SubscriptionId save_subscription(Transaction& transaction, const Subscription& subscription) {
    auto query = transaction.query(
        "INSERT INTO subscriptions (token_hash, calendar, label, placeholders, cancelled_days, past_years,"
        " created_at, revoked_at, last_used_at, person)"
        " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10) RETURNING id");
    query
        .bind(subscription.token_hash, domain::to_string(subscription.calendar), subscription.label,
              subscription.options.placeholders, subscription.options.cancelled_days,
              subscription.options.past_years, subscription.created_at, subscription.revoked_at,
              subscription.last_used_at, subscription.person)
        .next();
    const auto id = query.get<SubscriptionId>(0);
    transaction.touch(id);
    return id;
}

std::optional<Subscription> find_subscription(Session& session, std::string_view token_hash) {
    auto query = session.query(
        "SELECT id, token_hash, calendar, label, placeholders, cancelled_days, past_years,"
        " created_at, revoked_at, last_used_at, person FROM subscriptions WHERE token_hash = ?1");
    if (!query.bind(token_hash).next()) return std::nullopt;
    return subscription_of(query);
}

Subscription load_subscription(Session& session, SubscriptionId id) {
    auto query =
        session.query("SELECT id, token_hash, calendar, label, placeholders, cancelled_days, past_years,"
                      " created_at, revoked_at, last_used_at, person FROM subscriptions WHERE id = ?1");
    if (query.bind(id).next()) return subscription_of(query);
    throw domain::Refusal{domain::RefusalKind::not_found, "Cet abonnement n’existe pas."};
}

std::vector<Subscription> list_subscriptions(Session& session, std::optional<domain::PersonId> of) {
    auto query =
        session.query("SELECT id, token_hash, calendar, label, placeholders, cancelled_days, past_years,"
                      " created_at, revoked_at, last_used_at, person FROM subscriptions"
                      " WHERE ?1 IS NULL OR person = ?1 ORDER BY id");
    query.bind(of);
    std::vector<Subscription> subscriptions;
    while (query.next()) subscriptions.push_back(subscription_of(query));
    return subscriptions;
}

void revoke_subscription(Transaction& transaction, SubscriptionId id, Instant now) {
    if (load_subscription(transaction, id).revoked_at) return;
    transaction.query("UPDATE subscriptions SET revoked_at = ?2 WHERE id = ?1").bind(id, now).run();
    transaction.touch(id);
}

void touch_subscription(Transaction& transaction, SubscriptionId id, Instant now) {
    constexpr std::chrono::seconds minute{60};
    transaction
        .query("UPDATE subscriptions SET last_used_at = ?2"
               " WHERE id = ?1 AND (last_used_at IS NULL OR last_used_at <= ?3)")
        .bind(id, now, now - minute)
        .run();
}

} // namespace arrimage::store
