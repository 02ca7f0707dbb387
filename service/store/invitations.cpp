#include "store/invitations.hpp"

#include "domain/refusal.hpp"

namespace arrimage::store {

using domain::Announcement;
using domain::AnnouncementId;
using domain::AnswerRecord;
using domain::Instant;
using domain::Invitation;
using domain::InvitationId;
using domain::LocalTime;
using domain::MeetingId;
using domain::Proposal;
using domain::ProposalId;

namespace {

[[noreturn]] void refuse(const char* sentence) {
    throw domain::Refusal{domain::RefusalKind::not_found, sentence};
}

constexpr std::string_view announcement_columns =
    "id, meeting, kind, sequence, stamp, title, starts_at, ends_at, zone, place, link, made_at, made_by";

Announcement announcement_of(const Query& query) {
    auto [id, meeting, kind, sequence, stamp, title, starts_at, ends_at, zone, place, link, made_at,
          made_by] = query.row<AnnouncementId, MeetingId, std::string, int, Instant, std::string, LocalTime,
                               LocalTime, std::string, std::string, std::string, Instant, std::string>();
    return {.id = id,
            .meeting = meeting,
            .kind = required(domain::announcement_kind(kind), "announcements.kind"),
            .sequence = sequence,
            .stamp = stamp,
            .title = std::move(title),
            .sitting = {starts_at, ends_at, std::move(zone)},
            .place = std::move(place),
            .link = std::move(link),
            .made_at = made_at,
            .made_by = std::move(made_by)};
}

constexpr std::string_view invitation_columns =
    "id, meeting, person, name, address, language, announcement, asked_sequence, message_id, answer, note,"
    " answered_at, answered_by, reply_sequence, reply_stamp, reminded_at, day_before_at, undeliverable_at,"
    " undeliverable_why, withdrawn_at, silenced_at";

template <class Value, class Read>
std::optional<Value> read_word(const std::optional<std::string>& word, Read read, std::string_view column) {
    return word ? std::optional{required(read(*word), column)} : std::nullopt;
}

Invitation invitation_of(const Query& query) {
    using Moment = std::optional<Instant>;
    using Word = std::optional<std::string>;
    Invitation invitation{
        .id = query.get<InvitationId>(0),
        .meeting = query.get<MeetingId>(1),
        .person = query.get<domain::PersonId>(2),
        .name = query.get<std::string>(3),
        .address = query.get<std::string>(4),
        .language = required(domain::language(query.get<std::string>(5)), "invitations.language"),
        .announcement = query.get<AnnouncementId>(6),
        .asked_sequence = query.get<int>(7),
        .message_id = query.get<std::string>(8),
        .answer = required(domain::answer(query.get<std::string>(9)), "invitations.answer"),
        .note = query.get<std::string>(10),
        .answered_at = query.get<Moment>(11),
        .answered_by = read_word<domain::Channel>(query.get<Word>(12), domain::channel, "answered_by"),
        .reply_sequence = query.get<std::optional<int>>(13),
        .reply_stamp = query.get<Moment>(14),
        .reminded_at = query.get<Moment>(15),
        .day_before_at = query.get<Moment>(16),
        .undeliverable_at = query.get<Moment>(17),
        .undeliverable_why = query.get<std::string>(18),
        .withdrawn_at = query.get<Moment>(19),
        .silenced_at = query.get<Moment>(20)};
    return invitation;
}

Proposal proposal_of(const Query& query) {
    auto [id, invitation, starts_at, ends_at, zone, note, came_at, outcome] =
        query.row<ProposalId, InvitationId, LocalTime, LocalTime, std::string, std::string, Instant,
                  std::optional<std::string>>();
    return {id,      invitation,         {starts_at, ends_at, std::move(zone)}, std::move(note),
            came_at, outcome.has_value()};
}

/// Made once for each text: a query's must live as long as its connection.
std::string selection(std::string_view columns, std::string_view rest) {
    return std::string{"SELECT "}.append(columns).append(" FROM ").append(rest);
}

std::string_view name_of(Door door) {
    return door == Door::link ? "link" : "address";
}

std::optional<InvitationId> find_id(Query& query) {
    if (!query.next()) return std::nullopt;
    return query.get<InvitationId>(0);
}

} // namespace

AnnouncementId insert_announcement(Transaction& transaction, const Announcement& told) {
    auto query = transaction.query(
        "INSERT INTO announcements (meeting, kind, sequence, stamp, title, starts_at, ends_at, zone, place,"
        " link, made_at, made_by) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12) RETURNING id");
    query
        .bind(told.meeting, told.kind, told.sequence, told.stamp, told.title, told.sitting.start,
              told.sitting.end, told.sitting.zone, told.place, told.link, told.made_at, told.made_by)
        .next();
    return query.get<AnnouncementId>(0);
}

std::optional<Announcement> find_last_announcement(Session& session, MeetingId meeting) {
    static const auto sql =
        selection(announcement_columns, "announcements WHERE meeting = ?1 ORDER BY id DESC LIMIT 1");
    auto query = session.query(sql);
    if (!query.bind(meeting).next()) return std::nullopt;
    return announcement_of(query);
}

Announcement load_announcement(Session& session, AnnouncementId id) {
    static const auto sql = selection(announcement_columns, "announcements WHERE id = ?1");
    auto query = session.query(sql);
    if (!query.bind(id).next()) refuse("Cet envoi n’existe pas.");
    return announcement_of(query);
}

InvitationId save_invitation(Transaction& transaction, const Invitation& i) {
    auto query = transaction.query(
        "INSERT INTO invitations (meeting, person, name, address, language, announcement, asked_sequence,"
        " message_id, answer, note, answered_at, answered_by, reply_sequence, reply_stamp, reminded_at,"
        " day_before_at, undeliverable_at, undeliverable_why, withdrawn_at, silenced_at)"
        " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20)"
        " ON CONFLICT (meeting, person) DO UPDATE SET name = ?3, address = ?4, language = ?5,"
        " announcement = ?6, asked_sequence = ?7, message_id = ?8, answer = ?9, note = ?10,"
        " answered_at = ?11, answered_by = ?12, reply_sequence = ?13, reply_stamp = ?14, reminded_at = ?15,"
        " day_before_at = ?16, undeliverable_at = ?17, undeliverable_why = ?18, withdrawn_at = ?19,"
        " silenced_at = ?20"
        " RETURNING id");
    query
        .bind(i.meeting, i.person, i.name, i.address, i.language, i.announcement, i.asked_sequence,
              i.message_id, i.answer, i.note, i.answered_at, i.answered_by, i.reply_sequence, i.reply_stamp,
              i.reminded_at, i.day_before_at, i.undeliverable_at, i.undeliverable_why, i.withdrawn_at,
              i.silenced_at)
        .next();
    return query.get<InvitationId>(0);
}

Invitation load_invitation(Session& session, InvitationId id) {
    static const auto sql = selection(invitation_columns, "invitations WHERE id = ?1");
    auto query = session.query(sql);
    if (!query.bind(id).next()) refuse("Cette invitation n’existe pas.");
    return invitation_of(query);
}

std::vector<Invitation> list_invitations(Session& session, MeetingId meeting, bool withdrawn) {
    static const auto sql =
        selection(invitation_columns, "invitations WHERE meeting = ?1 AND (?2 OR withdrawn_at IS NULL)"
                                      " ORDER BY folded(name), id");
    auto query = session.query(sql);
    query.bind(meeting, withdrawn);
    std::vector<Invitation> invitations;
    while (query.next()) invitations.push_back(invitation_of(query));
    return invitations;
}

std::map<MeetingId, InvitedMeeting> list_invited_meetings(Session& session) {
    std::map<MeetingId, InvitedMeeting> meetings;
    auto changes = session.query(
        "SELECT i.meeting, max(max(coalesce(i.answered_at, 0), coalesce(i.withdrawn_at, 0), a.made_at))"
        " FROM invitations i JOIN announcements a ON a.id = i.announcement JOIN meetings m ON m.id = "
        "i.meeting"
        " WHERE m.state = 'confirmed' GROUP BY i.meeting");
    while (changes.next()) meetings[changes.get<MeetingId>(0)].changed_at = changes.get<Instant>(1);
    for (auto& [meeting, invited] : meetings)
        invited.invitations = list_invitations(session, meeting, /*withdrawn*/ false);
    return meetings;
}

void touch_organizers(Transaction& transaction, Instant at) {
    auto query = transaction.query("SELECT DISTINCT person FROM roles WHERE role = 'coordonnatrice'");
    std::vector<std::int64_t> persons;
    while (query.next()) persons.push_back(query.get<std::int64_t>(0));
    for (const auto person : persons) transaction.touch({domain::CalendarKind::person, person}, at);
}

std::vector<MeetingId> list_meetings_to_remind_of(Session& session, plan::Date day) {
    auto query =
        session.query("SELECT id FROM meetings WHERE state = 'confirmed' AND archived_at IS NULL"
                      " AND coalesce(starts_at, window_end) >= ?1"
                      " AND EXISTS (SELECT 1 FROM invitations WHERE meeting = meetings.id) ORDER BY id");
    query.bind(day);
    std::vector<MeetingId> meetings;
    while (query.next()) meetings.push_back(query.get<MeetingId>(0));
    return meetings;
}

void save_invitation_link(Transaction& transaction, std::string_view token_hash, Door door,
                          InvitationId invitation, Instant at) {
    transaction
        .query(
            "INSERT INTO invitation_links (token_hash, door, invitation, created_at) VALUES (?1, ?2, ?3, ?4)")
        .bind(token_hash, name_of(door), invitation, at)
        .run();
}

std::optional<InvitationId> find_invitation_by_link(Session& session, std::string_view token_hash,
                                                    Door door) {
    auto query = session.query("SELECT invitation FROM invitation_links WHERE token_hash = ?1 AND door = ?2");
    return find_id(query.bind(token_hash, name_of(door)));
}

std::optional<InvitationId> find_invitation_by_letter(Session& session, std::string_view message_id) {
    auto query = session.query("SELECT invitation FROM letters WHERE message_id = ?1 AND message_id <> ''"
                               " AND invitation IS NOT NULL");
    return find_id(query.bind(message_id));
}

void insert_answer(Transaction& transaction, const AnswerRecord& record) {
    transaction
        .query("INSERT INTO answers (invitation, answer, note, channel, entered_by, came_at, sequence, stamp,"
               " stale) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)")
        .bind(record.invitation, record.answer, record.note, record.channel, record.entered_by,
              record.came_at, record.sequence, record.stamp, record.stale)
        .run();
}

std::vector<AnswerRecord> list_answers(Session& session, MeetingId meeting) {
    auto query = session.query(
        "SELECT a.invitation, a.answer, a.note, a.channel, a.entered_by, a.came_at, a.sequence, a.stamp,"
        " a.stale FROM invitations i JOIN answers a ON a.invitation = i.id WHERE i.meeting = ?1"
        " ORDER BY a.id");
    query.bind(meeting);
    std::vector<AnswerRecord> records;
    while (query.next())
        records.push_back({.invitation = query.get<InvitationId>(0),
                           .answer = required(domain::answer(query.get<std::string>(1)), "answers.answer"),
                           .note = query.get<std::string>(2),
                           .channel = required(domain::channel(query.get<std::string>(3)), "answers.channel"),
                           .entered_by = query.get<std::string>(4),
                           .came_at = query.get<Instant>(5),
                           .sequence = query.get<std::optional<int>>(6),
                           .stamp = query.get<std::optional<Instant>>(7),
                           .stale = query.get<bool>(8)});
    return records;
}

ProposalId insert_proposal(Transaction& transaction, const Proposal& proposal) {
    auto query =
        transaction.query("INSERT INTO proposals (invitation, starts_at, ends_at, zone, note, came_at)"
                          " VALUES (?1, ?2, ?3, ?4, ?5, ?6) RETURNING id");
    query
        .bind(proposal.invitation, proposal.sitting.start, proposal.sitting.end, proposal.sitting.zone,
              proposal.note, proposal.came_at)
        .next();
    return query.get<ProposalId>(0);
}

Proposal load_proposal(Session& session, ProposalId id) {
    auto query = session.query("SELECT id, invitation, starts_at, ends_at, zone, note, came_at, outcome"
                               " FROM proposals WHERE id = ?1");
    if (!query.bind(id).next()) refuse("Cette proposition n’existe pas.");
    return proposal_of(query);
}

std::vector<Proposal> list_open_proposals(Session& session, MeetingId meeting) {
    auto query = session.query(
        "SELECT p.id, p.invitation, p.starts_at, p.ends_at, p.zone, p.note, p.came_at, p.outcome"
        " FROM invitations i JOIN proposals p ON p.invitation = i.id"
        " WHERE i.meeting = ?1 AND p.outcome IS NULL ORDER BY p.id");
    query.bind(meeting);
    std::vector<Proposal> proposals;
    while (query.next()) proposals.push_back(proposal_of(query));
    return proposals;
}

void settle_proposal(Transaction& transaction, ProposalId id, bool taken, Instant at) {
    transaction.query("UPDATE proposals SET outcome = ?2, settled_at = ?3 WHERE id = ?1 AND outcome IS NULL")
        .bind(id, taken ? "taken" : "declined", at)
        .run();
}

} // namespace arrimage::store
