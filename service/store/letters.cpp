#include "store/letters.hpp"

namespace arrimage::store {

using domain::Instant;
using domain::Letter;
using domain::LetterId;

namespace {

Letter letter_of(const Query& query) {
    const auto [id, recipient, subject, message, secret, written_at, left_at] =
        query.row<LetterId, std::string, std::string, std::string, bool, Instant, std::optional<Instant>>();
    return {id, recipient, subject, message, secret, written_at, left_at};
}

std::vector<Letter> letters_of(Query& query) {
    std::vector<Letter> letters;
    while (query.next()) letters.push_back(letter_of(query));
    return letters;
}

} // namespace

LetterId save_letter(Transaction& transaction, const Letter& letter) {
    auto query =
        transaction.query("INSERT INTO letters (recipient, subject, message, secret, written_at, left_at)"
                          " VALUES (?1, ?2, ?3, ?4, ?5, ?6) RETURNING id");
    query
        .bind(letter.recipient, letter.subject, Blob{letter.message}, letter.secret, letter.written_at,
              letter.left_at)
        .next();
    transaction.touch_letters();
    return query.get<LetterId>(0);
}

std::vector<Letter> list_waiting_letters(Session& session, LetterId after, int most) {
    auto query =
        session.query("SELECT id, recipient, subject, message, secret, written_at, left_at FROM letters"
                      " WHERE left_at IS NULL AND id > ?1 ORDER BY id LIMIT ?2");
    return letters_of(query.bind(after, most));
}

void mark_letter_left(Transaction& transaction, LetterId id, Instant now) {
    transaction
        .query("UPDATE letters SET left_at = ?2, message = CASE WHEN secret THEN x'' ELSE message END"
               " WHERE id = ?1 AND left_at IS NULL")
        .bind(id, now)
        .run();
}

std::vector<Letter> list_recent_letters(Session& session, int most) {
    auto query = session.query(
        "SELECT id, recipient, subject, x'', secret, written_at, left_at FROM letters WHERE id IN"
        " (SELECT * FROM (SELECT id FROM letters WHERE left_at IS NULL ORDER BY id LIMIT ?1)"
        " UNION SELECT * FROM (SELECT id FROM letters ORDER BY id DESC LIMIT ?1)) ORDER BY id DESC");
    return letters_of(query.bind(most));
}

} // namespace arrimage::store
