#include "store/erasure.hpp"

#include "store/participants.hpp"

namespace arrimage::store {

using domain::PersonId;

namespace {

std::vector<std::string> texts_of(Query& query) {
    std::vector<std::string> texts;
    while (query.next()) texts.push_back(query.get<std::string>(0));
    return texts;
}

/// What one statement empties; ?1 is the person.
struct Step {
    std::string_view what{};
    std::string_view sql{};
};

/// Letters and mails first, as they are found by the addresses.
constexpr Step steps[] = {
    {"lettres qui l’attendaient",
     "DELETE FROM letters WHERE left_at IS NULL AND"
     " (invitation IN (SELECT id FROM invitations WHERE person = ?1)"
     " OR lower(recipient) IN (SELECT address FROM addresses WHERE person = ?1)"
     " OR lower(recipient) IN (SELECT lower(address) FROM invitations WHERE person = ?1))"},
    {"lettres", "UPDATE letters SET recipient = '', subject = '', message = x'', trouble = '' WHERE"
                " (invitation IN (SELECT id FROM invitations WHERE person = ?1)"
                " OR lower(recipient) IN (SELECT address FROM addresses WHERE person = ?1)"
                " OR lower(recipient) IN (SELECT lower(address) FROM invitations WHERE person = ?1))"},
    {"courriels reçus",
     "UPDATE received_mails SET sender = '', subject = '', message = x'',"
     " settled_by = CASE WHEN outcome = 'held' THEN coalesce(settled_by, '') ELSE settled_by END,"
     " settled_at = CASE WHEN outcome = 'held' THEN coalesce(settled_at, came_at) ELSE settled_at END"
     " WHERE invitation IN (SELECT id FROM invitations WHERE person = ?1)"
     " OR lower(sender) IN (SELECT address FROM addresses WHERE person = ?1)"
     " OR lower(sender) IN (SELECT lower(address) FROM invitations WHERE person = ?1)"},
    {"réponses",
     "UPDATE answers SET note = '', entered_by = CASE channel WHEN 'hand' THEN entered_by ELSE '' END"
     " WHERE invitation IN (SELECT id FROM invitations WHERE person = ?1)"},
    {"moments proposés",
     "UPDATE proposals SET note = '' WHERE invitation IN (SELECT id FROM invitations WHERE person = ?1)"},
    {"liens de réponse",
     "DELETE FROM invitation_links WHERE invitation IN (SELECT id FROM invitations WHERE person = ?1)"},
    {"réponses à des sondages", "UPDATE poll_invitees SET note = '' WHERE person = ?1"},
    {"liens de sondage",
     "DELETE FROM poll_links WHERE invitee IN (SELECT id FROM poll_invitees WHERE person = ?1)"},
    {"connexions", "DELETE FROM sessions WHERE person = ?1"},
    {"liens de connexion", "DELETE FROM sign_in_links WHERE person = ?1"},
    {"fichiers envoyés", "DELETE FROM drafts WHERE person = ?1"},
    {"textes en rédaction", "DELETE FROM minutes_drafts WHERE person = ?1"},
    {"abonnements", "UPDATE subscriptions SET label = '', last_used_at = NULL WHERE person = ?1"},
    {"adresses", "DELETE FROM addresses WHERE person = ?1"},
};

/// The same with the title as ?2.
constexpr Step titled_steps[] = {
    {"invitations",
     "UPDATE invitations SET name = ?2, address = '', note = '', undeliverable_why = '' WHERE person = ?1"},
    {"présences", "UPDATE attendances SET name = ?2, detail = '' WHERE person = ?1"},
    {"suivis", "UPDATE follow_ups SET owner_name = ?2 WHERE owner = ?1"},
};

void withdraw(Transaction& transaction, const Effigy& effigy) {
    transaction.query("UPDATE invitations SET silenced_at = coalesce(silenced_at, ?2) WHERE person = ?1")
        .bind(effigy.person, effigy.now)
        .run();
    transaction
        .query("UPDATE invitations SET withdrawn_at = ?2 WHERE person = ?1 AND withdrawn_at IS NULL"
               " AND meeting IN (SELECT id FROM meetings WHERE starts_at >= ?3 OR starts_at IS NULL)")
        .bind(effigy.person, effigy.now, effigy.today)
        .run();
}

void touch_their_meetings(Transaction& transaction, PersonId person) {
    auto query = transaction.query("SELECT meeting FROM invitations WHERE person = ?1 UNION"
                                   " SELECT meeting FROM participants WHERE person = ?1");
    query.bind(person);
    while (query.next()) transaction.touch(query.get<domain::MeetingId>(0));
}

void rename(Transaction& transaction, const Effigy& effigy) {
    transaction
        .query("UPDATE subscriptions SET calendar = 'personne-' || ?2 || CASE WHEN calendar LIKE '%-archives'"
               " THEN '-archives' ELSE '' END WHERE calendar IN"
               " (SELECT 'personne-' || slug FROM persons WHERE id = ?1"
               " UNION SELECT 'personne-' || slug || '-archives' FROM persons WHERE id = ?1)")
        .bind(effigy.person, effigy.slug)
        .run();
    transaction
        .query("UPDATE calendars SET name = 'personne-' || ?2, title = 'Mes rencontres – ' || ?3 WHERE "
               "person = ?1")
        .bind(effigy.person, effigy.slug, effigy.title)
        .run();
    transaction
        .query(
            "UPDATE persons SET name = ?3, slug = ?2, organisation = NULL, territory = NULL, language = 'fr',"
            " version = version + 1 WHERE id = ?1")
        .bind(effigy.person, effigy.slug, effigy.title)
        .run();
}

void raise_sheets(Transaction& transaction, PersonId person) {
    transaction
        .query("UPDATE attendance_sheets SET version = version + 1"
               " WHERE meeting IN (SELECT meeting FROM attendances WHERE person = ?1)")
        .bind(person)
        .run();
}

} // namespace

KnownUnder known_under(Session& session, PersonId person) {
    auto names = session.query("SELECT name FROM persons WHERE id = ?1"
                               " UNION SELECT name FROM invitations WHERE person = ?1"
                               " UNION SELECT name FROM attendances WHERE person = ?1"
                               " UNION SELECT owner_name FROM follow_ups WHERE owner = ?1");
    auto addresses = session.query("SELECT address FROM addresses WHERE person = ?1"
                                   " UNION SELECT lower(address) FROM invitations WHERE person = ?1");
    names.bind(person);
    addresses.bind(person);
    return {texts_of(names), texts_of(addresses)};
}

std::optional<PersonId> find_namesake(Session& session, PersonId person) {
    auto query = session.query("SELECT id FROM persons WHERE id <> ?1 AND folded(name) ="
                               " (SELECT folded(name) FROM persons WHERE id = ?1) LIMIT 1");
    if (!query.bind(person).next()) return std::nullopt;
    return query.get<PersonId>(0);
}

std::vector<Emptied> empty_person(Transaction& transaction, const Effigy& effigy) {
    std::vector<Emptied> emptied;
    const auto note = [&](std::string_view what, int rows) {
        if (rows > 0) emptied.push_back({what, rows});
    };
    touch_person(transaction, effigy.person, effigy.now);
    touch_their_meetings(transaction, effigy.person);
    raise_sheets(transaction, effigy.person);
    withdraw(transaction, effigy);
    for (const auto& [what, sql] : steps) note(what, transaction.query(sql).bind(effigy.person).run());
    for (const auto& [what, sql] : titled_steps)
        note(what, transaction.query(sql).bind(effigy.person, effigy.title).run());
    rename(transaction, effigy);
    return emptied;
}

void empty_letter(Transaction& transaction, std::int64_t row) {
    transaction.query("UPDATE letters SET message = x'' WHERE id = ?1").bind(row).run();
}

void overwrite_removed(Transaction& transaction) {
    transaction.query("PRAGMA secure_delete = ON").next();
}

void clear_journal(Session& session) {
    session.query("PRAGMA wal_checkpoint(TRUNCATE)").next();
}

} // namespace arrimage::store
