#include "store/letters.hpp"

namespace arrimage::store {

using domain::Instant;
using domain::Letter;
using domain::LetterId;

namespace {

constexpr std::string_view columns = "recipient, subject, secret, written_at, left_at, letters.message_id, "
                                     "invitation, letters.announcement, attempts,"
                                     " due_at, interruptions, failed_at, trouble";

/// Of a row that begins with its id and its message.
Letter letter_of(const Query& query) {
    using Moment = std::optional<Instant>;
    return {.id = query.get<LetterId>(0),
            .recipient = query.get<std::string>(2),
            .subject = query.get<std::string>(3),
            .message = query.get<std::string>(1),
            .secret = query.get<bool>(4),
            .written_at = query.get<Instant>(5),
            .left_at = query.get<Moment>(6),
            .message_id = query.get<std::string>(7),
            .invitation = query.get<std::optional<domain::InvitationId>>(8),
            .announcement = query.get<std::optional<domain::AnnouncementId>>(9),
            .attempts = query.get<int>(10),
            .due_at = query.get<Instant>(11),
            .interruptions = query.get<int>(12),
            .failed_at = query.get<Moment>(13),
            .trouble = query.get<std::string>(14)};
}

std::vector<Letter> letters_of(Query& query) {
    std::vector<Letter> letters;
    while (query.next()) letters.push_back(letter_of(query));
    return letters;
}

/// Made once for each text: a query's must live as long as its connection.
std::string selection(std::string_view message, std::string_view rest) {
    return std::string{"SELECT letters.id, "}.append(message).append(", ").append(columns).append(rest);
}

} // namespace

LetterId save_letter(Transaction& transaction, const Letter& letter) {
    auto query = transaction.query("INSERT INTO letters (recipient, subject, message, secret, written_at, "
                                   "left_at, message_id, invitation,"
                                   " announcement) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9) RETURNING id");
    query
        .bind(letter.recipient, letter.subject, Blob{letter.message}, letter.secret, letter.written_at,
              letter.left_at, letter.message_id, letter.invitation, letter.announcement)
        .next();
    transaction.touch_letters();
    return query.get<LetterId>(0);
}

std::vector<Letter> list_waiting_letters(Session& session, LetterId after, int most,
                                         std::optional<Instant> due) {
    static const auto sql = selection("message", " FROM letters WHERE left_at IS NULL AND failed_at IS NULL"
                                                 " AND id > ?1 AND (?3 IS NULL OR due_at <= ?3)"
                                                 " ORDER BY id LIMIT ?2");
    auto query = session.query(sql);
    return letters_of(query.bind(after, most, due));
}

void mark_letters_under_way(Transaction& transaction, std::span<const Letter> letters) {
    for (const auto& letter : letters)
        transaction.query("UPDATE letters SET under_way = 1, attempts = attempts + 1 WHERE id = ?1")
            .bind(letter.id)
            .run();
}

int recover_letters(Transaction& transaction, Instant now) {
    return transaction
        .query("UPDATE letters SET under_way = 0, interruptions = interruptions + 1,"
               " due_at = CASE WHEN interruptions = 0 THEN due_at ELSE ?1 END"
               " WHERE under_way = 1 AND left_at IS NULL AND failed_at IS NULL")
        .bind(now + std::chrono::minutes{15})
        .run();
}

void mark_letter_left(Transaction& transaction, LetterId id, Instant now) {
    transaction
        .query("UPDATE letters SET left_at = ?2, under_way = 0, trouble = '',"
               " message = CASE WHEN secret THEN x'' ELSE message END WHERE id = ?1 AND left_at IS NULL")
        .bind(id, now)
        .run();
}

void postpone_letter(Transaction& transaction, LetterId id, Instant due, const std::string& trouble) {
    transaction
        .query(
            "UPDATE letters SET due_at = ?2, trouble = ?3, under_way = 0 WHERE id = ?1 AND left_at IS NULL")
        .bind(id, due, trouble)
        .run();
}

void give_letter_up(Transaction& transaction, LetterId id, Instant now, const std::string& trouble) {
    transaction
        .query("UPDATE letters SET failed_at = ?2, trouble = ?3, under_way = 0"
               " WHERE id = ?1 AND left_at IS NULL")
        .bind(id, now, trouble)
        .run();
}

void release_letter(Transaction& transaction, LetterId id) {
    transaction.query("UPDATE letters SET under_way = 0, attempts = attempts - 1 WHERE id = ?1")
        .bind(id)
        .run();
}

bool retry_letter(Transaction& transaction, LetterId id) {
    const auto changed = transaction
                             .query("UPDATE letters SET failed_at = NULL, due_at = 0, attempts = 0"
                                    " WHERE id = ?1 AND failed_at IS NOT NULL")
                             .bind(id)
                             .run();
    if (changed > 0) transaction.touch_letters();
    return changed > 0;
}

std::vector<Letter> list_recent_letters(Session& session, int most) {
    static const auto sql = selection(
        "x''",
        " FROM letters WHERE id IN (SELECT * FROM"
        " (SELECT id FROM letters WHERE left_at IS NULL AND failed_at IS NULL ORDER BY id LIMIT ?1)"
        " UNION SELECT * FROM (SELECT id FROM letters WHERE failed_at IS NOT NULL ORDER BY id DESC LIMIT ?1)"
        " UNION SELECT * FROM (SELECT id FROM letters ORDER BY id DESC LIMIT ?1)) ORDER BY id DESC");
    auto query = session.query(sql);
    return letters_of(query.bind(most));
}

LetterCounts count_letters(Session& session, std::optional<domain::AnnouncementId> announcement) {
    auto query =
        session.query("SELECT count(left_at), count(*) FILTER (WHERE left_at IS NULL AND failed_at IS NULL),"
                      " count(failed_at), coalesce(sum(interruptions), 0) FROM letters"
                      " WHERE ?1 IS NULL OR announcement = ?1");
    query.bind(announcement).next();
    const auto [left, waiting, failed, interruptions] = query.row<int, int, int, int>();
    return {left, waiting, failed, interruptions};
}

int count_failed_letters(Session& session) {
    auto query = session.query("SELECT count(*) FROM letters WHERE failed_at IS NOT NULL");
    query.next();
    return query.get<int>(0);
}

std::vector<Letter> list_troubled_letters(Session& session, domain::MeetingId meeting) {
    static const auto sql =
        selection("x''", " FROM invitations i JOIN letters ON letters.invitation = i.id WHERE i.meeting = ?1"
                         " AND letters.left_at IS NULL AND letters.trouble <> '' ORDER BY letters.id DESC");
    auto query = session.query(sql);
    return letters_of(query.bind(meeting));
}

} // namespace arrimage::store
