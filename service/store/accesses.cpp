#include "store/accesses.hpp"

#include "store/sign_ins.hpp"
#include "store/subscriptions.hpp"

namespace arrimage::store {

using domain::PersonId;

namespace {

void revoke_subscriptions(Transaction& transaction, PersonId person, domain::Instant now) {
    std::vector<domain::SubscriptionId> live;
    {
        auto query =
            transaction.query("SELECT id FROM subscriptions WHERE person = ?1 AND revoked_at IS NULL");
        query.bind(person);
        while (query.next()) live.push_back(query.get<domain::SubscriptionId>(0));
    }
    for (const auto id : live) revoke_subscription(transaction, id, now);
}

} // namespace

Accesses count_accesses(Session& session, PersonId person, domain::Instant now) {
    auto query = session.query(
        "SELECT (SELECT count(*) FROM sessions WHERE person = ?1 AND ended_at IS NULL AND expires_at > ?2),"
        " (SELECT count(*) FROM subscriptions WHERE person = ?1 AND revoked_at IS NULL)");
    query.bind(person, now).next();
    const auto [browsers, subscriptions] = query.row<int, int>();
    return {.browsers = browsers, .subscriptions = subscriptions};
}

void cut_accesses(Transaction& transaction, PersonId person, domain::Instant now) {
    end_sign_ins(transaction, person, now);
    transaction
        .query("DELETE FROM poll_links WHERE invitee IN (SELECT id FROM poll_invitees WHERE person = ?1)")
        .bind(person)
        .run();
    revoke_subscriptions(transaction, person, now);
}

std::vector<PersonId> list_former_with_access(Session& session, plan::Date today) {
    auto query = session.query(
        "SELECT id FROM persons p WHERE active_to < ?1"
        " AND (EXISTS (SELECT 1 FROM sessions WHERE person = p.id AND ended_at IS NULL)"
        "  OR EXISTS (SELECT 1 FROM poll_links l JOIN poll_invitees i ON i.id = l.invitee WHERE i.person = "
        "p.id)"
        "  OR EXISTS (SELECT 1 FROM subscriptions WHERE person = p.id AND revoked_at IS NULL)) ORDER BY id");
    query.bind(today);
    std::vector<PersonId> persons;
    while (query.next()) persons.push_back(query.get<PersonId>(0));
    return persons;
}

} // namespace arrimage::store
