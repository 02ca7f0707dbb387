#include "store/received_mails.hpp"

#include "domain/refusal.hpp"

namespace arrimage::store {

namespace {

using domain::Instant;
using domain::ReceivedMailId;

ReceivedMail mail_of(const Query& query) {
    using Word = std::optional<std::string>;
    return {.id = query.get<ReceivedMailId>(0),
            .digest = query.get<std::string>(1),
            .came_at = query.get<Instant>(2),
            .sender = query.get<std::string>(3),
            .subject = query.get<std::string>(4),
            .outcome = required(domain::mail_outcome(query.get<std::string>(5)), "received_mails.outcome"),
            .reason = required(domain::mail_reason(query.get<std::string>(6)), "received_mails.reason"),
            .invitation = query.get<std::optional<domain::InvitationId>>(7),
            .message = query.get<std::string>(8),
            .settled_at = query.get<std::optional<Instant>>(9),
            .settled_by = query.get<Word>(10).value_or("")};
}

} // namespace

std::optional<ReceivedMail> find_received_mail(Session& session, std::string_view digest) {
    auto query =
        session.query("SELECT id, digest, came_at, sender, subject, outcome, reason, invitation, x'',"
                      " settled_at, settled_by FROM received_mails WHERE digest = ?1");
    if (!query.bind(digest).next()) return std::nullopt;
    return mail_of(query);
}

ReceivedMailId insert_received_mail(Transaction& transaction, const ReceivedMail& mail) {
    auto query =
        transaction.query("INSERT INTO received_mails (digest, came_at, sender, subject, outcome, reason,"
                          " invitation, message) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8) RETURNING id");
    query
        .bind(mail.digest, mail.came_at, mail.sender, mail.subject, mail.outcome, mail.reason,
              mail.invitation, Blob{mail.message})
        .next();
    return query.get<ReceivedMailId>(0);
}

ReceivedMail load_received_mail(Session& session, ReceivedMailId id) {
    auto query =
        session.query("SELECT id, digest, came_at, sender, subject, outcome, reason, invitation, message,"
                      " settled_at, settled_by FROM received_mails WHERE id = ?1");
    if (!query.bind(id).next())
        throw domain::Refusal{domain::RefusalKind::not_found, "Ce message n’existe pas."};
    return mail_of(query);
}

std::vector<ReceivedMail> list_held_mails(Session& session, int most) {
    auto query =
        session.query("SELECT id, digest, came_at, sender, subject, outcome, reason, invitation, x'',"
                      " settled_at, settled_by FROM received_mails"
                      " WHERE outcome = 'held' AND settled_at IS NULL ORDER BY id LIMIT ?1");
    query.bind(most);
    std::vector<ReceivedMail> mails;
    while (query.next()) mails.push_back(mail_of(query));
    return mails;
}

int count_held_mails(Session& session) {
    auto query =
        session.query("SELECT count(*) FROM received_mails WHERE outcome = 'held' AND settled_at IS NULL");
    query.next();
    return query.get<int>(0);
}

void settle_received_mail(Transaction& transaction, ReceivedMailId id, const std::string& by, Instant at) {
    transaction
        .query("UPDATE received_mails SET settled_at = ?2, settled_by = ?3, message = x''"
               " WHERE id = ?1 AND settled_at IS NULL")
        .bind(id, at, by)
        .run();
}

} // namespace arrimage::store
